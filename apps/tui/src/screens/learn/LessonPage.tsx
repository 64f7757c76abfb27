import { useState } from 'react'
import type { Binding } from '../../app/frame/binding.js'
import type { KeyName } from '../../app/frame/keys.js'
import { Page } from '../../app/frame/Page.js'
import type { Rows } from '../../app/frame/scroll.js'
import { useApp, useKept, usePageWidth } from '../../app/useApp.js'
import { blank, type Line } from '../../ui/line.js'
import { isPassed, type LessonPart, type Reading, shownParts, unread } from './lessonPart.js'
import { partLines } from './partLines.js'

interface Props {
  readonly name: string
  readonly parts: readonly LessonPart[]
  /** Keys of the end of the lesson. */
  readonly atEnd: readonly Binding[]
  readonly onBack: () => void
}

/**
 * A lesson as one column that is read downwards: what is predicted, opened or moved has the keys while it is at hand, and
 * Enter goes on to the next.
 */
export function LessonPage({ name, parts, atEnd, onBack }: Props) {
  const { glyphs } = useApp()
  const width = usePageWidth()
  const [reading, setReading] = useKept<Reading>(`lesson ${name}`, unread)
  const shown = shownParts(parts, reading)
  const end = shown.length - 1
  const stops = shown.flatMap((part, i) => (part.kind === 'text' && i < end ? [] : [i]))
  const [hand, setHand] = useState<number | null>(null)
  const openStop = stops.find((i) => !isPassed(shown[i]!, reading))
  const at = hand ?? openStop ?? null
  const part = at === null ? undefined : shown[at]
  const isRead = shown.length === parts.length && parts.every((each) => isPassed(each, reading))

  const lines: Line[] = []
  const rows: Rows[] = shown.map((each, i) => {
    const from = lines.length
    lines.push(...partLines(each, reading, i === at, width, glyphs), blank)
    return { from, to: lines.length }
  })

  const step = (by: number) => {
    const index = at === null ? (by > 0 ? -1 : stops.length) : stops.indexOf(at)
    setHand(stops[Math.max(0, Math.min(stops.length - 1, index + by))] ?? null)
  }
  const isLast = at === null || at === stops.at(-1)
  const goesOn = part !== undefined && isPassed(part, reading) && !isLast
  const bindings: Binding[] = [
    ...(part ? keysOfPart(part) : []),
    ...(goesOn ? [{ keys: ['enter'], label: 'go on', run: () => step(1) }] : []),
    ...(stops.length > 1
      ? [
          {
            keys: ['tab', 'shift-tab'],
            label: 'figures and questions',
            quiet: true,
            run: (key: KeyName) => step(key === 'tab' ? 1 : -1),
          },
        ]
      : []),
    ...(isRead && isLast ? atEnd : []),
  ]
  return (
    <Page
      place="learn"
      lines={lines}
      bindings={bindings}
      onBack={onBack}
      {...(at !== null && (hand !== null || at !== stops[0]) ? { focus: rows[at]! } : {})}
    />
  )

  function keysOfPart(current: LessonPart): Binding[] {
    switch (current.kind) {
      case 'text':
        return []
      case 'predict':
        return isPassed(current, reading) ? [] : predictKeys(current)
      case 'steps':
        return isPassed(current, reading)
          ? []
          : [
              {
                keys: ['enter'],
                label: 'next step',
                run: () =>
                  setReading({
                    ...reading,
                    opened: {
                      ...reading.opened,
                      [current.id]: (reading.opened[current.id] ?? current.open) + 1,
                    },
                  }),
              },
            ]
      case 'figure':
        return current.figure.keys.map(({ keys, label }) => ({
          keys,
          label,
          run: (key) => {
            const { figure, id } = current
            const state = figure.move(reading.figures[id] ?? figure.initial, key)
            setHand(shown.indexOf(current))
            setReading({ ...reading, figures: { ...reading.figures, [id]: state } })
          },
        }))
    }
  }

  function predictKeys(current: LessonPart & { kind: 'predict' }): Binding[] {
    const { id, options } = current
    const predict = (chosen: string | null) => {
      setHand(shown.indexOf(current))
      setReading({ ...reading, predicted: { ...reading.predicted, [id]: chosen } })
    }
    const letters = options.map((_, i) => 'abcdefghij'[i]!)
    return [
      {
        keys: [...letters, ...options.map((_, i) => String(i + 1))],
        shown: `a-${letters.at(-1)}`,
        label: 'predict',
        run: (key) => predict(options[letters.includes(key) ? letters.indexOf(key) : Number(key) - 1]!.id),
      },
      { keys: ['s'], label: 'show without', run: () => predict(null) },
    ]
  }
}
