import { confidenceOf, type Interval, type IntervalOptions, zOf } from '../intervals/interval.js'
import { levelAtBar } from '../intervals/levelAtBar.js'
import { wilsonLimits } from '../intervals/wilson.js'
import { checkJointCells, type JointCells } from './jointCells.js'
import { type Limits, squareAndAdd } from './squareAndAdd.js'

/**
 * A ratio hits/members whose members depend on the model's own answers, so that the two models' denominators differ
 * and McNemar's test does not apply.
 */
export interface Ratio {
  readonly method: string
  readonly isMember: (truth: number, predicted: number) => boolean
  readonly isHit: (truth: number, predicted: number) => boolean
  /** A rising map from hits/members to the metric. */
  readonly map: (share: number) => number
}

interface Counted {
  readonly hits: number
  readonly members: number
}

/** Cell by cell: truth, and what the model (2 for base, 1 for tuned: the bit of the index) predicted. */
function count(ratio: Ratio, cells: ArrayLike<number>, bit: 1 | 2): Counted {
  let hits = 0
  let members = 0
  for (let index = 0; index < 8; index++) {
    const truth = index >> 2
    const predicted = index & bit ? 1 : 0
    if (ratio.isMember(truth, predicted)) members += cells[index]!
    if (ratio.isHit(truth, predicted)) hits += cells[index]!
  }
  return { hits, members }
}

/**
 * Correlation of the two models' ratios on the same rows, through their influence functions, over the eight cells
 * with ½ added to each; not below 0.
 */
export function influenceCorrelation(ratio: Ratio, cells: JointCells): number {
  const weights = cells.map((cell) => cell + 0.5)
  const base = count(ratio, weights, 2)
  const tuned = count(ratio, weights, 1)
  const influence = (counted: Counted, truth: number, predicted: number) =>
    ratio.isMember(truth, predicted)
      ? (ratio.isHit(truth, predicted) ? 1 : 0) - counted.hits / counted.members
      : 0
  let ofBase = 0
  let ofTuned = 0
  let together = 0
  for (let index = 0; index < 8; index++) {
    const truth = index >> 2
    const onBase = influence(base, truth, index & 2 ? 1 : 0)
    const onTuned = influence(tuned, truth, index & 1)
    ofBase += weights[index]! * onBase * onBase
    ofTuned += weights[index]! * onTuned * onTuned
    together += weights[index]! * onBase * onTuned
  }
  return Math.max(0, together / Math.sqrt(ofBase * ofTuned))
}

/** Both models' counts and the correlation, taken once, and the limits of tuned minus base at any z. */
function prepare(ratio: Ratio, cells: JointCells) {
  checkJointCells(cells)
  const base = count(ratio, cells, 2)
  const tuned = count(ratio, cells, 1)
  const correlation = influenceCorrelation(ratio, cells)
  const limits = ({ hits, members }: Counted, z: number): Limits => {
    const [lower, upper] = wilsonLimits(hits, members, z)
    return { estimate: ratio.map(hits / members), lower: ratio.map(lower), upper: ratio.map(upper) }
  }
  return {
    estimate: ratio.map(tuned.hits / tuned.members) - ratio.map(base.hits / base.members),
    limitsAt: (z: number) => squareAndAdd(limits(tuned, z), limits(base, z), correlation),
  }
}

/** The interval of tuned minus base; estimate NaN and [−1, 1] where either ratio is 0/0. */
export function ratioDifference(ratio: Ratio, cells: JointCells, options: IntervalOptions): Interval {
  const { estimate, limitsAt } = prepare(ratio, cells)
  const confidence = confidenceOf(options)
  const [lower, upper] = Number.isNaN(estimate) ? [-1, 1] : limitsAt(zOf(confidence))
  return { estimate, lower, upper, confidence, method: ratio.method }
}

/** One-sided p towards failing at `bar`, the correlation held; 1 where the estimate is at `bar` or above, or undefined. */
export function ratioDifferenceP(ratio: Ratio, cells: JointCells, bar: number): number {
  const { estimate, limitsAt } = prepare(ratio, cells)
  return levelAtBar(estimate, bar, (z) => limitsAt(z)[1])
}
