import { refuse } from '../errors/refuse.js'
import type { GradedColumns } from '../evaluation/evaluation.js'
import { checkLength } from '../metrics/checkColumns.js'
import { addUp } from './addUp.js'
import { checkSameKind } from './sameKind.js'
import { slicesOfRows } from './slicesOfRows.js'

/** What a graded tally is of. Tallies of one kind can be merged. */
export interface GradedTallyKind {
  readonly task: 'graded'
  /** Whether the base model answered beside the tuned one. */
  readonly hasBase: boolean
}

/** Sums over the rows of a slice, or of one cluster in it: all that means, paired differences and clusters need. */
export interface GradedMoments {
  /** `<column>=<value>`; `null` for all rows. */
  readonly slice: string | null
  /** The cluster that the rows belong to; `null` where none are declared. */
  readonly cluster: string | null
  /** Above 0. */
  readonly count: number
  /** Σ of scores, of their squares, and rows without an answer, which count 0. Those of the base are 0 without one. */
  readonly base: GradedSums
  readonly tuned: GradedSums
  /** Σ base · tuned. */
  readonly products: number
  /** Rows on which the tuned model scores higher, and lower. */
  readonly gains: number
  readonly losses: number
}

export interface GradedSums {
  readonly sum: number
  readonly squares: number
  readonly missing: number
}

/**
 * A graded split summed up: moments per slice and, where clusters are declared, per slice and cluster. Sums of partial
 * scores are equal to rounding whatever the order of merging; counts, and sums of 0 and 1, exactly.
 */
export interface GradedTally extends GradedTallyKind {
  readonly moments: readonly GradedMoments[]
}

/**
 * The tally of no rows: merged with another of its kind it gives that other.
 *
 * @example emptyGradedTally({ task: 'graded', hasBase: true }).moments // []
 */
export function emptyGradedTally({ task, hasBase }: GradedTallyKind): GradedTally {
  return { task, hasBase, moments: [] }
}

/**
 * The tally of the rows of both: in any order and grouping it comes to the same.
 *
 * @throws InputError OUT_OF_RANGE where the two are of different kinds
 * @example
 * const january = tallyGradedRows({ tuned: { scores: [1, 0.5] } }, { task: 'graded', hasBase: false })
 * mergeGradedTallies(january, january).moments[0].tuned.sum // 3
 */
export function mergeGradedTallies(a: GradedTally, b: GradedTally): GradedTally {
  checkSameKind({ hasBase: a.hasBase }, { hasBase: b.hasBase })
  return { task: 'graded', hasBase: a.hasBase, moments: addMoments([...a.moments, ...b.moments]) }
}

function addMoments(parts: readonly GradedMoments[]): readonly GradedMoments[] {
  return addUp(parts, ({ slice, cluster }) => [slice, cluster], added)
}

function added(a: GradedMoments, b: GradedMoments): GradedMoments {
  const both = (one: GradedSums, other: GradedSums) => ({
    sum: one.sum + other.sum,
    squares: one.squares + other.squares,
    missing: one.missing + other.missing,
  })
  return {
    slice: a.slice,
    cluster: a.cluster,
    count: a.count + b.count,
    base: both(a.base, b.base),
    tuned: both(a.tuned, b.tuned),
    products: a.products + b.products,
    gains: a.gains + b.gains,
    losses: a.losses + b.losses,
  }
}

/**
 * The tally of a graded split's rows, or of a part of them. One pass.
 *
 * @throws InputError LENGTH_MISMATCH, SCORE_OUT_OF_RANGE
 * @example
 * tallyGradedRows({ tuned: { scores: [1, 0.5, null] } }, { task: 'graded', hasBase: false }).moments[0].tuned
 * // { sum: 1.5, squares: 1.25, missing: 1 }
 */
export function tallyGradedRows(
  columns: Pick<GradedColumns, 'base' | 'tuned' | 'slices' | 'clusters'>,
  kind: GradedTallyKind,
): GradedTally {
  const tuned = columns.tuned.scores
  const rows = tuned.length
  const base = kind.hasBase ? (columns.base?.scores ?? []) : tuned.map(() => 0)
  checkLength('base.scores', base, rows, 'tuned.scores')
  if (columns.clusters) checkLength('clusters', columns.clusters, rows, 'tuned.scores')
  const slicesOf = slicesOfRows(rows, columns.slices, 'tuned.scores')
  const sums = new Map<string, GradedMoments>()
  for (let row = 0; row < rows; row++) {
    const of = momentsOfRow(scoreOf('base.scores', base, row), scoreOf('tuned.scores', tuned, row), kind)
    const cluster = columns.clusters?.[row] ?? null
    for (const slice of slicesOf(row)) {
      const place = JSON.stringify([slice, cluster])
      const part = { slice, cluster, ...of }
      const sum = sums.get(place)
      sums.set(place, sum ? added(sum, part) : part)
    }
  }
  return { ...emptyGradedTally(kind), moments: addMoments([...sums.values()]) }
}

function scoreOf(argument: string, scores: readonly (number | null)[], row: number): number | null {
  const score = scores[row]!
  if (score === null || (score >= 0 && score <= 1)) return score
  return refuse('SCORE_OUT_OF_RANGE', argument, score, 'a score from 0 to 1, or null', row)
}

function momentsOfRow(base: number | null, tuned: number | null, { hasBase }: GradedTallyKind) {
  const sums = (score: number | null): GradedSums => ({
    sum: score ?? 0,
    squares: (score ?? 0) ** 2,
    missing: score === null ? 1 : 0,
  })
  const [before, after] = [base ?? 0, tuned ?? 0]
  return {
    count: 1,
    base: sums(base),
    tuned: sums(tuned),
    products: before * after,
    gains: hasBase && after > before ? 1 : 0,
    losses: hasBase && after < before ? 1 : 0,
  }
}
