import { useState } from 'react'
import { errorMessage } from '../../app/errorMessage.js'
import { Page } from '../../app/frame/Page.js'
import { fieldOf, fieldWindow, typeInto } from '../../app/frame/textField.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { printable } from '../../ui/printable.js'

const INDENT = 3
const FIELD = 12

/** Where the code that a browser made is entered, so that both have one progress. */
export function LinkForm({ onDone }: { readonly onDone: (linked: boolean) => void }) {
  const { context, fail, glyphs } = useApp()
  const width = usePageWidth()
  const [field, setField] = useState(fieldOf(''))
  const [problem, setProblem] = useState<string | null>(null)
  const window = fieldWindow(field, FIELD)
  const words = 'The code your browser shows under Progress, “Link a terminal”:'
  const ask = paragraph(printable(words, context.ascii), { first: [span(' ')], width })
  const link = () => {
    if (field.text.trim() === '') return
    context.link!(field.text)
      .then(() => onDone(true))
      .catch((error) => {
        const message = errorMessage(error)
        if (message === null) fail(error)
        else setProblem(message)
      })
  }
  return (
    <Page
      place="progress"
      lines={[
        blank,
        ...ask,
        blank,
        [
          span(' '.repeat(INDENT)),
          span(window.shown, undefined, true),
          span(glyphs.fieldCell.repeat(Math.max(0, FIELD - window.shown.length)), 'quiet'),
        ],
        blank,
        ...paragraph(
          'What you did here and what that browser did become one progress, for good. Enter only a code that you made yourself.',
          { first: [span(' ')], width, tone: 'quiet' },
        ),
      ]}
      onBack={() => onDone(false)}
      field={{
        row: ask.length + 2,
        column: INDENT + window.column,
        type: (key) => setField(typeInto(field, key)),
      }}
      {...(problem === null ? {} : { message: { text: problem, tone: 'failed' as const } })}
      bindings={[
        { keys: ['enter'], label: 'link', inField: true, run: link },
        { keys: ['escape'], label: 'back', inField: true, run: () => onDone(false) },
      ]}
    />
  )
}
