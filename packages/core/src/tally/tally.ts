import { refuse } from '../errors/refuse.js'
import type { Label, Model } from '../evaluation/evaluation.js'
import { addUp } from './addUp.js'
import { checkSameKind } from './sameKind.js'

/** What a tally counts. Tallies of one kind can be merged. */
export interface TallyKind {
  readonly task: 'binary' | 'multiclass'
  /** Every class, in the order that codes stand for. */
  readonly labels: readonly Label[]
  /** Needed in a binary task. */
  readonly positive?: Label
  /** Whether the base model answered beside the tuned one. */
  readonly hasBase: boolean
}

/** How many rows of a slice have this truth and these answers. Codes are indices into `labels`. */
export interface TallyCell {
  /** `<column>=<value>`; `null` for all rows. A row counts once in `null` and once in every slice that it belongs to. */
  readonly slice: string | null
  readonly truth: number
  /** `null` where there is no answer, or none among the labels; and where there is no base model. */
  readonly base: number | null
  readonly tuned: number | null
  /** Above 0. */
  readonly count: number
}

/** How many rows of a slice with this truth a model gave no answer for. They stand in the cells too, as `null`. */
export interface TallyMissing {
  readonly slice: string | null
  readonly truth: number
  readonly model: Model
  readonly count: number
}

/**
 * A split summed up: the counts that its point metrics, paired comparisons and slices are functions of. Its size is
 * bounded by slices x (classes + 1)³, however many rows there are. Plain JSON; cells and missing answers are listed once
 * each and in one order, so that equal tallies are deeply equal.
 */
export interface Tally extends TallyKind {
  readonly cells: readonly TallyCell[]
  readonly missing: readonly TallyMissing[]
}

/**
 * The tally of no rows: merged with another of its kind it gives that other.
 *
 * @throws InputError NOT_BINARY, UNKNOWN_LABEL
 * @example emptyTally({ task: 'multiclass', labels: ['a', 'b', 'c'], hasBase: false }).cells // []
 */
export function emptyTally(kind: TallyKind): Tally {
  const { task, labels, positive, hasBase } = kind
  if (task === 'binary' && labels.length !== 2)
    refuse('NOT_BINARY', 'labels.length', labels.length, '2 in a binary task')
  if (positive === undefined ? task === 'binary' : !labels.includes(positive))
    refuse('UNKNOWN_LABEL', 'positive', positive, `one of ${labels.join(', ')}`)
  return { task, labels, ...(positive !== undefined && { positive }), hasBase, cells: [], missing: [] }
}

/**
 * The tally of the rows of both: in any order and grouping it comes to the same. O(cells).
 *
 * @throws InputError OUT_OF_RANGE where the two are of different kinds
 * @example
 * const kind = { task: 'multiclass', labels: ['a', 'b'], hasBase: false }
 * const january = tallyRows({ truth: ['a'], tuned: { predictions: ['b'] } }, kind)
 * mergeTallies(january, january).cells[0].count // 2
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const kindOf = ({ task, labels, positive, hasBase }: TallyKind) => ({ task, labels, positive, hasBase })
  checkSameKind(kindOf(a), kindOf(b))
  return {
    ...a,
    cells: addUp([...a.cells, ...b.cells], ({ slice, truth, base, tuned }) => [slice, truth, base, tuned]),
    missing: addUp([...a.missing, ...b.missing], ({ slice, truth, model }) => [slice, truth, model]),
  }
}
