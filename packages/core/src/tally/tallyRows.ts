import type { SplitColumns } from '../evaluation/evaluation.js'
import { MISSING } from '../evaluation/prepared.js'
import { checkLength } from '../metrics/checkColumns.js'
import { type CodedCount, coderOf, tallyOfCodes } from './codedCounts.js'
import type { Tally, TallyKind } from './tally.js'

/**
 * The tally of a split's rows, or of a part of them: parts can be tallied apart, in any order, and merged. All rows
 * count, leaked and repeated ones too, for a tally does not see inputs. One pass over the rows, and one per slice column.
 *
 * @throws InputError LENGTH_MISMATCH, UNKNOWN_LABEL where a truth is no label, NOT_BINARY
 * @example
 * tallyRows({ truth: ['spam', 'spam', 'ham'], tuned: { predictions: ['spam', 'spam', null] } },
 *   { task: 'binary', labels: ['ham', 'spam'], positive: 'spam', hasBase: false }).cells
 * // [{ slice: null, truth: 0, base: null, tuned: null, count: 1 }, { slice: null, truth: 1, base: null, tuned: 1, count: 2 }]
 */
export function tallyRows(
  columns: Pick<SplitColumns, 'truth' | 'base' | 'tuned' | 'slices'>,
  kind: TallyKind,
): Tally {
  const { truth, slices = {} } = columns
  const tuned = columns.tuned.predictions
  const base = kind.hasBase ? (columns.base?.predictions ?? []) : tuned
  checkLength('base.predictions', base, truth.length)
  checkLength('tuned.predictions', tuned, truth.length)
  const coder = coderOf(kind)
  // Answers have `labels.length` codes and two below 0: shifted by those, a row's place is one number.
  const width = kind.labels.length + 2
  const places = new Float64Array(truth.length)
  for (let row = 0; row < places.length; row++) {
    const pair = coder.truth(truth[row]!, row) * width + coder.answer(base[row]!) - MISSING
    places[row] = pair * width + coder.answer(tuned[row]!) - MISSING
  }
  const counted = (slice: string | null, counts: ReadonlyMap<number, number>): CodedCount[] =>
    [...counts].map(([place, count]) => ({
      slice,
      truth: Math.floor(place / width / width),
      base: (Math.floor(place / width) % width) + MISSING,
      tuned: (place % width) + MISSING,
      count,
    }))
  const bySlice = Object.entries(slices).flatMap(([column, values]) => {
    checkLength(`slices.${column}`, values, truth.length)
    const counts = [...countPlaces(places, (row) => values[row]!)]
    return counts.flatMap(([value, ofValue]) => counted(`${column}=${value}`, ofValue))
  })
  const all = [...countPlaces(places, () => '').values()].flatMap((counts) => counted(null, counts))
  return tallyOfCodes([...all, ...bySlice], kind)
}

/** How many rows stand in each place, by the slice of the row; rows of no slice (`null`) are left out. */
function countPlaces(
  places: Float64Array,
  sliceOf: (row: number) => string | null,
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const bySlice = new Map<string, Map<number, number>>()
  for (let row = 0; row < places.length; row++) {
    const slice = sliceOf(row)
    if (slice === null) continue
    let counts = bySlice.get(slice)
    if (!counts) {
      counts = new Map()
      bySlice.set(slice, counts)
    }
    counts.set(places[row]!, (counts.get(places[row]!) ?? 0) + 1)
  }
  return bySlice
}
