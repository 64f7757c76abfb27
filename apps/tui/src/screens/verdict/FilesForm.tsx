import { useState } from 'react'
import stringWidth from 'string-width'
import { Page } from '../../app/frame/Page.js'
import { fieldOf, fieldWindow, type TextField, typeInto } from '../../app/frame/textField.js'
import { useApp, useKept, usePageWidth } from '../../app/useApp.js'
import { useWaiting } from '../../app/useWaiting.js'
import { blank, type Line, paragraph, span } from '../../ui/line.js'
import { printable } from '../../ui/printable.js'
import { readingMessage } from './readingMessage.js'
import type { RunChoice } from './readRun.js'

interface Props {
  readonly onChoose: (choice: RunChoice) => void
  readonly reading: boolean
  readonly problem: string | null
  readonly onBack: () => void
}

const fields = [
  { name: 'tuned', label: 'Predictions' },
  { name: 'base', label: 'Base' },
  { name: 'positive', label: 'Positive class' },
] as const
const LABEL = 19
const WIDEST_FIELD = 56
type Name = (typeof fields)[number]['name']
const empty: Readonly<Record<Name, string>> = { tuned: '', base: '', positive: '' }

/** The paths of one's own predictions, to be typed or pasted. */
export function FilesForm({ onChoose, reading, problem, onBack }: Props) {
  const { glyphs, context } = useApp()
  const width = usePageWidth()
  const turning = useWaiting(reading)
  const [given, setGiven] = useKept('verdict-files', empty)
  const [at, setAt] = useState(0)
  const [field, setField] = useState<TextField>(fieldOf(given.tuned))

  const columns = Math.min(WIDEST_FIELD, width - LABEL - 2)
  const change = (next: TextField) => {
    setField(next)
    setGiven({ ...given, [fields[at]!.name]: next.text })
  }
  const move = (step: number) => {
    const next = (at + step + fields.length) % fields.length
    setAt(next)
    setField(fieldOf(given[fields[next]!.name]))
  }
  const window = fieldWindow(field, columns)
  const cells = (shown: string) => [
    span(shown, undefined, true),
    span(glyphs.fieldCell.repeat(Math.max(0, columns - stringWidth(shown))), 'quiet'),
  ]
  const rows = fields.map(
    ({ name, label }, i): Line => [
      span(i === at ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(label.padEnd(LABEL - 3), undefined, i === at),
      ...cells(i === at ? window.shown : fieldWindow(fieldOf(given[name]), columns).shown),
    ],
  )
  const text = (words: string, tone?: 'quiet') =>
    paragraph(printable(words, context.ascii), {
      first: [span(' ')],
      width: width - 1,
      ...(tone ? { tone } : {}),
    })
  const above = [
    blank,
    ...text('Your predictions, as CSV or JSONL. They are read here and go nowhere.'),
    blank,
  ]
  const lines = [
    ...above,
    ...rows,
    blank,
    ...text(
      'One file with both models: id, label, base_pred, tuned_pred, and, where you have them, base_score, tuned_score, split. Or the tuned model’s file and the base model’s under it; they are joined by id. The positive class where it cannot be guessed: spam, 1, yes.',
      'quiet',
    ),
    blank,
    ...text('For training rows, columns of other names and more: fitcheck check --help', 'quiet'),
  ]
  return (
    <Page
      place="verdict"
      lines={lines}
      onBack={onBack}
      field={{
        row: above.length + at,
        column: LABEL + window.column,
        type: (key) => change(typeInto(field, key)),
      }}
      {...readingMessage(reading, turning, problem)}
      bindings={[
        {
          keys: ['enter'],
          label: 'judge',
          inField: true,
          run: () => {
            if (reading || given.tuned.trim() === '') return
            onChoose({
              kind: 'files',
              tuned: given.tuned.trim(),
              base: given.base.trim(),
              positive: given.positive.trim(),
            })
          },
        },
        {
          keys: ['tab', 'down', 'up', 'shift-tab'],
          shown: 'Tab',
          label: 'next field',
          inField: true,
          run: (key) => move(key === 'up' || key === 'shift-tab' ? -1 : 1),
        },
        { keys: ['escape'], label: 'back', inField: true, run: onBack },
      ]}
    />
  )
}
