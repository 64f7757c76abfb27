import { formatCount, formatDifference, formatInterval } from '@fitcheck/core/report'
import {
  type BaselineFigure,
  baselineFigure,
  type Inline,
  moveBaselines,
  viewBaselines,
} from '@fitcheck/quiz'
import type { Glyphs } from '../../ui/glyphs.js'
import { intervalFigure } from '../../ui/intervalFigure.js'
import { blank, type Line, padEnd, paragraph, span } from '../../ui/line.js'
import { inlineSpans } from '../../ui/quizText.js'
import { richParagraph } from '../../ui/richText.js'
import type { CellFigure } from './lessonPart.js'

const NAME = 20
const VALUE = 24
const widest = 0.3

/** Three systems on the same rows, and what more rows do to the two gains: the state is the quiz's own. */
export function baselinesFigure(goal: readonly Inline[]): CellFigure<unknown> {
  return {
    initial: baselineFigure,
    keys: [
      { keys: ['left', 'h'], label: 'fewer rows' },
      { keys: ['right', 'l'], label: 'more rows' },
    ],
    move: (state, key) =>
      moveBaselines(state as BaselineFigure, { type: key === 'left' || key === 'h' ? 'fewer' : 'more' }),
    draw: (state) => (width, glyphs) => draw(state as BaselineFigure, goal, width, glyphs),
  }
}

function draw(state: BaselineFigure, goal: readonly Inline[], width: number, glyphs: Glyphs): Line[] {
  const { rows, bars, gains, goalReached, sentences } = viewBaselines(state)
  const columns = Math.max(12, width - NAME - VALUE - 2)
  return [
    ...richParagraph(inlineSpans(goal), [], width),
    blank,
    [span(padEnd('Test rows', NAME), 'quiet'), span(formatCount(rows), undefined, true)],
    blank,
    ...bars.map(
      ({ name, share, right }): Line => [
        span(padEnd(name, NAME), name === 'tuned' ? 'tuned' : 'base'),
        span(
          glyphs.band.repeat(Math.round(share * columns)).padEnd(columns),
          name === 'tuned' ? 'tuned' : 'base',
        ),
        span(` ${formatCount(right)} right`),
      ],
    ),
    blank,
    ...gains.map(({ over, estimate, lower, upper, proven }): Line => {
      const axis = (value: number) => Math.min(1, Math.max(0, (value + widest) / (2 * widest)))
      const figure = {
        lower: axis(lower),
        estimate: axis(estimate),
        upper: axis(upper),
        bar: axis(0),
        labels: { min: '', max: '', bar: '0' },
        text: '',
      }
      const tone = proven ? 'met' : 'open'
      return [
        span(padEnd(`over ${over.replace('base, ', '')}`, NAME)),
        ...intervalFigure(figure, columns, glyphs, tone),
        span(` ${formatDifference(estimate)} ${formatInterval({ lower, upper }, { signed: true })}`, tone),
      ]
    }),
    blank,
    ...sentences.flatMap((sentence) => paragraph(sentence, { first: [], width, tone: 'quiet' })),
    ...(goalReached
      ? [
          blank,
          ...paragraph(`${glyphs.done} This is the smallest test that proves it.`, {
            first: [],
            width,
            tone: 'met',
          }),
        ]
      : []),
  ]
}
