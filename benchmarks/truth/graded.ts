import {
  pairedMeanDifference,
  pairedMeanDifferenceP,
} from '../../packages/core/src/comparison/pairedMeanDifference.js'
import { gradedFloorP, gradedInterval } from '../../packages/core/src/intervals/gradedFloor.js'
import type { Evidence } from '../../packages/core/src/verdict/evidence.js'
import { drawMultinomial } from './draw.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

const rows = [50, 141, 375, 1700]

/** Chances of the grades 0, ½ and 1 whose mean is the bar, the share of halves as large as asked or as can be. */
function grades(mean: number, halves: number): readonly number[] {
  const half = Math.min(halves, 2 * mean, 2 * (1 - mean))
  return [1 - mean - half / 2, half, mean - half / 2]
}

/** Floors of a mean score, some of the scores partial. */
export function gradedFloors(effort: Effort): Study {
  const cases = crossed(rows, [0.5, 0.7, 0.85, 0.95], [0.02, 0.3, 1], [0])
  const cells = sampled(cases, effort).map(([n, bar, halves]) => {
    const shares = grades(bar, halves)
    const scores = new Float64Array(n)
    const counts = new Float64Array(3)
    const at = `${n} rows, ${shares[1]!.toFixed(2)} of them half right, bar ${bar}`
    return simulate(at, { bar, role: 'floor' }, effort, (random) => {
      fill(scores, drawMultinomial(random, n, shares, counts), [0, 0.5, 1])
      return {
        ...claimed(gradedInterval(scores), n),
        limits: (confidence) => gradedInterval(scores, { confidence }),
        failP: (at) => gradedFloorP(scores, at),
      }
    })
  })
  return { title: 'floor of a mean score', method: 'Wilson on effective n', kind: 'cluster', cells }
}

/** Differences of mean scores on the same rows. */
export function gradedDifferences(effort: Effort): Study {
  const steps = [-1, -0.5, 0, 0.5, 1]
  const cases = crossed(rows, [0, -0.05, 0.02], [0.1, 0.3, 0.6], [0])
  const cells = sampled(cases, effort).map(([n, margin, moved]) => {
    // Moves of ½ and of 1, as many of either, and more to one side by what makes the mean the margin.
    const [up, down] = [moved / 2 + margin / 1.5, moved / 2 - margin / 1.5]
    const shares = [down / 2, down / 2, 1 - moved, up / 2, up / 2]
    const base = new Float64Array(n)
    const tuned = new Float64Array(n)
    const difference = new Float64Array(n)
    const counts = new Float64Array(5)
    const at = `${n} rows, ${moved} of them moved, margin ${margin}`
    return simulate(at, { bar: margin, role: margin < 0 ? 'noninferiority' : 'gain' }, effort, (random) => {
      fill(difference, drawMultinomial(random, n, shares, counts), steps)
      for (let row = 0; row < n; row++) {
        base[row] = Math.max(0, -difference[row]!)
        tuned[row] = Math.max(0, difference[row]!)
      }
      const shown = pairedMeanDifference(base, tuned)
      return {
        ...claimed(shown, n),
        limits: (confidence) => pairedMeanDifference(base, tuned, { confidence }),
        failP: (bar) => pairedMeanDifferenceP(base, tuned, bar),
        wrongSide: (bar) => shown.byT && shown.upper < bar,
      }
    })
  })
  return { title: 'difference of mean scores', method: 'paired t, or signs', kind: 'cluster', cells }
}

function claimed({ estimate, method }: { readonly estimate: number; readonly method: string }, n: number) {
  return {
    estimate,
    method,
    undefinedBecause: '',
    counts: { k: 0, n },
    effectiveN: n,
  } satisfies Partial<Evidence>
}

function fill(column: Float64Array, counts: Float64Array, values: readonly number[]): void {
  let from = 0
  for (const [index, value] of values.entries()) {
    column.fill(value, from, from + counts[index]!)
    from += counts[index]!
  }
}
