import { refuse } from '../errors/refuse.js'
import type { Model, SplitColumns } from '../evaluation/evaluation.js'
import { checkLength } from '../metrics/checkColumns.js'
import { addUp } from './addUp.js'
import { slicesOfRows } from './slicesOfRows.js'

/** How scores are binned. Bins of one kind can be merged. */
export interface ScoreBinKind {
  /** How many bins of equal width there are from 0 to 1; the last holds 1. */
  readonly bins: number
}

/** How many rows of a slice, positive or not, one model gave a score in one bin. */
export interface ScoreBin {
  readonly slice: string | null
  readonly positive: boolean
  readonly model: Model
  /** From 0 to `bins` − 1. */
  readonly bin: number
  readonly count: number
}

/** The scores of a binary split by bin: what stands in for ranking metrics where rows do not fit in memory. */
export interface ScoreBins extends ScoreBinKind {
  readonly cells: readonly ScoreBin[]
}

/**
 * The bins of no rows.
 *
 * @throws InputError OUT_OF_RANGE
 * @example emptyScoreBins({ bins: 1000 }) // { bins: 1000, cells: [] }
 */
export function emptyScoreBins({ bins }: ScoreBinKind): ScoreBins {
  if (!(Number.isInteger(bins) && bins >= 1))
    refuse('OUT_OF_RANGE', 'bins', bins, 'a whole number of at least 1')
  return { bins, cells: [] }
}

/**
 * The bins of the rows of both: in any order and grouping it comes to the same.
 *
 * @throws InputError OUT_OF_RANGE
 * @example
 * const rows = { truth: [1, 0], tuned: { predictions: [1, 0], scores: [0.9, 0.2] } }
 * const january = binScores(rows, { bins: 10, positive: 1 })
 * mergeScoreBins(january, january).cells[0].count // 2
 */
export function mergeScoreBins(a: ScoreBins, b: ScoreBins): ScoreBins {
  if (a.bins !== b.bins) refuse('OUT_OF_RANGE', 'the bins of the second', b.bins, String(a.bins))
  return {
    bins: a.bins,
    cells: addUp([...a.cells, ...b.cells], ({ slice, positive, model, bin }) => [
      slice,
      positive,
      model,
      bin,
    ]),
  }
}

/**
 * Bins the scores of a binary split's rows. A row without a score (NaN) stands in no bin.
 *
 * @param positive The positive class.
 * @throws InputError LENGTH_MISMATCH, SCORE_OUT_OF_RANGE, OUT_OF_RANGE
 * @example
 * binScores({ truth: [1], tuned: { predictions: [1], scores: [0.95] } }, { bins: 10, positive: 1 }).cells[0].bin // 9
 */
export function binScores(
  columns: Pick<SplitColumns, 'truth' | 'base' | 'tuned' | 'slices'>,
  { bins, positive }: ScoreBinKind & { readonly positive: SplitColumns['truth'][number] },
): ScoreBins {
  const { truth } = columns
  const empty = emptyScoreBins({ bins })
  const slicesOf = slicesOfRows(truth.length, columns.slices)
  const counts = new Map<string | null, Record<Model, Float64Array>>()
  for (const model of ['base', 'tuned'] as const) {
    const scores = columns[model]?.scores
    if (!scores) continue
    checkLength(`${model}.scores`, scores, truth.length)
    for (let row = 0; row < truth.length; row++) {
      const score = scores[row]!
      if (Number.isNaN(score)) continue
      if (!(score >= 0 && score <= 1))
        refuse('SCORE_OUT_OF_RANGE', `${model}.scores`, score, 'a probability from 0 to 1', row)
      const place = Math.min(bins - 1, Math.floor(score * bins)) * 2 + (truth[row] === positive ? 1 : 0)
      for (const slice of slicesOf(row)) {
        let ofSlice = counts.get(slice)
        if (!ofSlice) {
          ofSlice = { base: new Float64Array(bins * 2), tuned: new Float64Array(bins * 2) }
          counts.set(slice, ofSlice)
        }
        ofSlice[model][place]!++
      }
    }
  }
  const cells = [...counts].flatMap(([slice, ofSlice]) =>
    (['base', 'tuned'] as const).flatMap((model) =>
      [...ofSlice[model]].map(
        (count, place): ScoreBin => ({
          ...{ slice, model, count },
          positive: place % 2 === 1,
          bin: Math.floor(place / 2),
        }),
      ),
    ),
  )
  return mergeScoreBins(empty, { bins, cells })
}

/**
 * ROC AUC from bins, and by how much at most it differs from that of the scores themselves: pairs in one bin count half,
 * and might have counted whole or not at all. `null` where a class has no rows.
 *
 * @example
 * rocAucOfBins(binScores({ truth: [1, 0], tuned: { predictions: [1, 0], scores: [0.9, 0.2] } }, { bins: 10, positive: 1 }),
 *   { model: 'tuned' }) // { rocAuc: 1, error: 0 }
 */
export function rocAucOfBins(
  { bins, cells }: ScoreBins,
  { model, slice = null }: { readonly model: Model; readonly slice?: string | null },
): { readonly rocAuc: number; readonly error: number } | null {
  const positives = new Float64Array(bins)
  const negatives = new Float64Array(bins)
  for (const cell of cells) {
    if (cell.model !== model || cell.slice !== slice) continue
    const of = cell.positive ? positives : negatives
    of[cell.bin]! += cell.count
  }
  const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0)
  const pairs = total(positives) * total(negatives)
  if (pairs === 0) return null
  let below = 0
  let won = 0
  let tied = 0
  for (let bin = 0; bin < bins; bin++) {
    won += positives[bin]! * below
    tied += positives[bin]! * negatives[bin]!
    below += negatives[bin]!
  }
  return { rocAuc: (won + tied / 2) / pairs, error: tied / 2 / pairs }
}
