import type { IntervalBar } from '@fitcheck/core/report'
import { Page } from '../app/frame/Page.js'
import { useApp, usePageWidth } from '../app/useApp.js'
import { intervalAxis, intervalFigure } from '../ui/intervalFigure.js'
import { blank, type Line, paragraph, span } from '../ui/line.js'

/** The example `spam` under its policy: the axis runs from 0.88 to 1. */
const precision: IntervalBar = {
  lower: 0.19,
  estimate: 0.51,
  upper: 0.73,
  bar: 0.58,
  labels: { min: '0.88', max: '1.00', bar: '0.95' },
  text: 'Precision 0.941, interval 0.903 to 0.967, bar 0.95.',
}
const WIDEST_PICTURE = 64

export function HomeScreen() {
  const { context, goPlace, glyphs } = useApp()
  const width = usePageWidth()
  const columns = Math.min(width - 6, WIDEST_PICTURE)
  const indent: Line = [span('   ')]
  const text = (words: string) => paragraph(words, { first: indent, width: width - 2, tone: 'quiet' })
  const door = (key: string, title: string, words: string): Line[] => [
    [span(`   ${key}  `, 'tuned', true), span(title, undefined, true)],
    ...paragraph(words, { first: [span('      ')], width: width - 2 }),
    blank,
  ]
  const lines: Line[] = [
    blank,
    [span('   Did fine-tuning work, and may this model ship?', undefined, true)],
    blank,
    [...indent, ...intervalFigure(precision, columns, glyphs, 'open')],
    [...indent, ...intervalAxis(precision, columns)],
    ...text('Precision 0.941 against a floor of 0.95: not proven. A number without its interval hides that.'),
    blank,
    ...door(
      '1',
      'Judge my model',
      'From the predictions of a base and a tuned model: ship, hold or inconclusive, with the reasons.',
    ),
    ...door(
      '2',
      'Learn to judge one',
      'Short lessons with figures that move, questions that say what went wrong, and tests.',
    ),
    ...text(whereKept(context)),
  ]
  return (
    <Page
      place={null}
      lines={lines}
      bindings={[
        { keys: ['1'], label: 'judge', run: () => goPlace({ place: 'verdict' }) },
        { keys: ['2'], label: 'learn', run: () => goPlace({ place: 'learn' }) },
      ]}
    />
  )
}

function whereKept({ guest, files }: { readonly guest: boolean; readonly files: unknown }): string {
  if (guest) return 'You are a guest: your progress ends with this session. An SSH key would keep it.'
  if (files === null) return 'Your progress is kept on this server, under your SSH key.'
  return 'No account. Your files and your progress stay on this machine.'
}
