import { newcombePairedDifference, tangoPairedDifference } from '@fitcheck/core/comparison'
import { wilsonInterval } from '@fitcheck/core/intervals'

/** State of the figure: how many rows the test has. Shares stay as they are; intervals follow. */
export interface BaselineFigure {
  readonly rows: number
}

export type BaselineInput =
  | { readonly type: 'more' | 'fewer' }
  /** From a number field or a slider: put on the nearest step. */
  | { readonly type: 'rows'; readonly rows: number }

export interface Bar {
  readonly name: string
  /** In [0, 1]. */
  readonly share: number
  readonly lower: number
  readonly upper: number
  readonly right: number
}

export interface Gain {
  readonly over: string
  /** In [−1, 1]; as a verdict decides it: the wider of Tango's and Newcombe's limits on each side. */
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  readonly proven: boolean
}

/** The figure ready to be drawn, and its words for a reader who does not see it. */
export interface BaselineView {
  readonly rows: number
  readonly range: { readonly min: number; readonly max: number; readonly step: number }
  readonly bars: readonly Bar[]
  readonly gains: readonly Gain[]
  /** Whether this is the smallest test that proves the gain over the best prompt. */
  readonly goalReached: boolean
  readonly sentences: readonly string[]
}

const range = { min: 100, max: 2000, step: 100 }
/** Shares of the rows, made up: with a step of 100 rows every count is whole. */
const shares = { plain: 0.62, prompted: 0.74, tuned: 0.77 }
const against = {
  plain: { name: 'base, short prompt', won: 0.2, lost: 0.05 },
  prompted: { name: 'base, best prompt', won: 0.09, lost: 0.06 },
}

/** How the figure begins: too few rows to reach its goal. */
export const baselineFigure: BaselineFigure = { rows: range.min }

export function moveBaselines({ rows }: BaselineFigure, input: BaselineInput): BaselineFigure {
  const wanted =
    input.type === 'rows' ? input.rows : rows + (input.type === 'more' ? range.step : -range.step)
  if (!Number.isFinite(wanted)) return { rows }
  const onStep = Math.round(wanted / range.step) * range.step
  return { rows: Math.min(range.max, Math.max(range.min, onStep)) }
}

/**
 * Three systems on the same made-up rows, each share with Wilson's interval, and the tuned model's gain over either
 * prompt.
 */
export function viewBaselines({ rows }: BaselineFigure): BaselineView {
  const gains = [gainOver('plain', rows), gainOver('prompted', rows)]
  const proven = gains[1]!.proven
  return {
    rows,
    range,
    bars: [
      bar('base, short prompt', shares.plain, rows),
      bar('base, best prompt', shares.prompted, rows),
      bar('tuned', shares.tuned, rows),
    ],
    gains,
    goalReached: proven && !(rows > range.min && gainOver('prompted', rows - range.step).proven),
    sentences: [`With ${rows.toLocaleString('en-US')} rows:`, ...gains.map(gainSentence)],
  }
}

function bar(name: string, share: number, rows: number): Bar {
  const right = Math.round(share * rows)
  const { lower, upper } = wilsonInterval(right, rows)
  return { name, share: right / rows, lower, upper, right }
}

function gainOver(rival: keyof typeof against, rows: number): Gain {
  const { name, won, lost } = against[rival]
  const [tunedOnly, baseOnly] = [Math.round(won * rows), Math.round(lost * rows)]
  const bothRight = Math.round(shares.tuned * rows) - tunedOnly
  const cells = { bothRight, tunedOnly, baseOnly, bothWrong: rows - bothRight - tunedOnly - baseOnly }
  const [tango, newcombe] = [tangoPairedDifference(cells), newcombePairedDifference(cells)]
  const lower = Math.min(tango.lower, newcombe.lower)
  return {
    over: name,
    estimate: tango.estimate,
    lower,
    upper: Math.max(tango.upper, newcombe.upper),
    proven: lower > 0,
  }
}

function gainSentence({ over, estimate, lower, upper, proven }: Gain): string {
  const points = (value: number) => (100 * value).toFixed(1).replace('-', '−')
  const verdict = proven ? 'proven' : 'not proven, the interval holds zero'
  return `Gain over ${over}: ${points(estimate)} points, from ${points(lower)} to ${points(upper)}; ${verdict}.`
}
