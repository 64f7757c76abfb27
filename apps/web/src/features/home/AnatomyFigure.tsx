import type { ClaimState } from '@fitcheck/core/verdict'
import { IntervalBar } from '@/ui/IntervalBar'
import { StateBadge } from '@/ui/StateBadge'

interface Line {
  readonly state: ClaimState
  readonly word: string
  readonly says: string
  readonly lower: number
  readonly estimate: number
  readonly upper: number
}

const bar = 0.8
const lines: readonly Line[] = [
  {
    state: 'met',
    word: 'met',
    says: 'All of it is on the right side: proven.',
    lower: 0.86,
    estimate: 0.9,
    upper: 0.94,
  },
  {
    state: 'unproven',
    word: 'unproven',
    says: 'The number passes, the interval does not: it could be luck.',
    lower: 0.74,
    estimate: 0.83,
    upper: 0.91,
  },
  {
    state: 'failed',
    word: 'failed',
    says: 'All of it is on the wrong side: more rows will not help.',
    lower: 0.58,
    estimate: 0.66,
    upper: 0.73,
  },
]
const axis = { min: 0.5, max: 1 }
const at = (value: number) => (value - axis.min) / (axis.max - axis.min)

/** How to read the one picture: the same bar, and the three ways an interval can stand to it. */
export function AnatomyFigure() {
  return (
    <figure className="rounded-xl border border-line bg-panel px-6 pt-6 pb-5 sm:px-8">
      <figcaption className="text-sm">
        <span className="font-semibold">A claim is an interval against its bar.</span>
        <span className="mt-0.5 block text-soft">
          The bar is what you ask, set before looking. The interval is what this many rows can show.
        </span>
      </figcaption>
      <ul className="mt-4">
        {lines.map((line) => (
          <li key={line.state} className="border-t border-line pt-3.5 pb-2.5 first:border-t-0">
            <p className="mb-1 flex items-center justify-between gap-4 text-sm text-soft">
              {line.says}
              <StateBadge state={line.state} word={line.word} />
            </p>
            <IntervalBar
              state={line.state}
              figure={{
                lower: at(line.lower),
                estimate: at(line.estimate),
                upper: at(line.upper),
                bar: at(bar),
                labels: { min: '0.50', max: '1.00', bar: '0.80' },
                text: `A claim that is ${line.word}: ${line.estimate}, interval ${line.lower} to ${line.upper}, bar ${bar}`,
              }}
            />
          </li>
        ))}
      </ul>
    </figure>
  )
}
