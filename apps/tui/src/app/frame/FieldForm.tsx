import { useState } from 'react'
import stringWidth from 'string-width'
import { blank, paragraph, span } from '../../ui/line.js'
import { printable } from '../../ui/printable.js'
import { errorMessage } from '../errorMessage.js'
import type { Place } from '../places.js'
import { useApp, usePageWidth } from '../useApp.js'
import { Page } from './Page.js'
import { fieldOf, fieldWindow, typeInto } from './textField.js'

interface Props {
  readonly place: Place
  /** What the field is for, above it. */
  readonly ask: string
  /** What to know before it is sent, below it. */
  readonly note: string
  readonly begin: string
  /** Cells of the field, where there is room for so many. */
  readonly columns: number
  /** What Enter does, in the bar of keys. */
  readonly verb: string
  /** Does it. An error that may be shown is, and the field stays as it is. */
  readonly send: (text: string) => Promise<void>
  readonly onBack: () => void
}

const INDENT = 3

/** A page with one field to fill in. */
export function FieldForm({ place, ask, note, begin, columns, verb, send, onBack }: Props) {
  const { context, fail, glyphs } = useApp()
  const width = usePageWidth()
  const [field, setField] = useState(fieldOf(begin))
  const [problem, setProblem] = useState<string | null>(null)
  const cells = Math.min(columns, width - INDENT - 2)
  const window = fieldWindow(field, cells)
  const above = paragraph(printable(ask, context.ascii), { first: [span(' ')], width })
  const run = () => {
    const text = field.text.trim()
    if (text === '') return
    send(text).catch((error) => {
      const message = errorMessage(error)
      if (message === null) fail(error)
      else setProblem(message)
    })
  }
  return (
    <Page
      place={place}
      lines={[
        blank,
        ...above,
        blank,
        [
          span(' '.repeat(INDENT)),
          span(window.shown, undefined, true),
          span(glyphs.fieldCell.repeat(Math.max(0, cells - stringWidth(window.shown))), 'quiet'),
        ],
        blank,
        ...paragraph(printable(note, context.ascii), { first: [span(' ')], width, tone: 'quiet' }),
      ]}
      onBack={onBack}
      field={{
        row: above.length + 2,
        column: INDENT + window.column,
        type: (key) => setField(typeInto(field, key)),
      }}
      {...(problem === null ? {} : { message: { text: problem, tone: 'failed' as const } })}
      bindings={[
        { keys: ['enter'], label: verb, inField: true, run },
        { keys: ['escape'], label: 'back', inField: true, run: onBack },
      ]}
    />
  )
}
