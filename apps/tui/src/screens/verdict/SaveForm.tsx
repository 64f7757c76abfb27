import { useState } from 'react'
import stringWidth from 'string-width'
import { errorMessage } from '../../app/errorMessage.js'
import { type Message, Page } from '../../app/frame/Page.js'
import { fieldOf, fieldWindow, typeInto } from '../../app/frame/textField.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { blank, paragraph, span } from '../../ui/line.js'

interface Props {
  readonly markdown: string
  readonly onDone: (message: Message | null) => void
}

const INDENT = 3
const WIDEST_FIELD = 56

/** Where the verdict shall be written, as Markdown. */
export function SaveForm({ markdown, onDone }: Props) {
  const { context, fail, glyphs } = useApp()
  const width = usePageWidth()
  const [field, setField] = useState(fieldOf('verdict.md'))
  const [problem, setProblem] = useState<string | null>(null)
  const columns = Math.min(WIDEST_FIELD, width - INDENT - 2)
  const window = fieldWindow(field, columns)
  const write = () => {
    const path = field.text.trim()
    if (path === '') return
    context
      .files!.write(path, markdown)
      .then((written) => onDone({ text: `Written to ${written}.`, tone: 'met' }))
      .catch((error) => {
        const message = errorMessage(error)
        if (message === null) fail(error)
        else setProblem(message)
      })
  }
  return (
    <Page
      place="verdict"
      lines={[
        blank,
        ...paragraph('Write this verdict as Markdown to:', { first: [span(' ')], width }),
        blank,
        [
          span(' '.repeat(INDENT)),
          span(window.shown, undefined, true),
          span(glyphs.fieldCell.repeat(Math.max(0, columns - stringWidth(window.shown))), 'quiet'),
        ],
        blank,
        ...paragraph('A file of that name is replaced. The path is read from where you started fitcheck.', {
          first: [span(' ')],
          width,
          tone: 'quiet',
        }),
      ]}
      onBack={() => onDone(null)}
      field={{ row: 3, column: INDENT + window.column, type: (key) => setField(typeInto(field, key)) }}
      {...(problem === null ? {} : { message: { text: problem, tone: 'failed' as const } })}
      bindings={[
        { keys: ['enter'], label: 'write', inField: true, run: write },
        { keys: ['escape'], label: 'back', inField: true, run: () => onDone(null) },
      ]}
    />
  )
}
