import { refuse } from '../errors/refuse.js'
import type { Label, Model, MultilabelColumns } from '../evaluation/evaluation.js'
import { inCommon, labelPatterns } from '../evaluation/labelPatterns.js'
import { checkLength } from '../metrics/checkColumns.js'
import { addUp } from './addUp.js'
import { checkSameKind } from './sameKind.js'
import { slicesOfRows } from './slicesOfRows.js'

/** What a multilabel tally counts. Tallies of one kind can be merged. */
export interface MultilabelTallyKind {
  readonly task: 'multilabel'
  /** Every label, in the order that codes stand for. */
  readonly labels: readonly Label[]
  /** Whether the base model answered beside the tuned one. */
  readonly hasBase: boolean
}

/** Of one model's answer to a row: labels predicted, and those of them that are right. `null`: none that can be read. */
export interface AnswerSize {
  readonly hits: number
  readonly predicted: number
}

/**
 * How many rows of a slice have so many true labels, and answers of these sizes: the pattern of a row, which is all that
 * micro averages by rows, the share of rows right in all their labels, and its paired comparison need.
 */
export interface RowPattern {
  /** `<column>=<value>`; `null` for all rows. A row counts once in `null` and once in every slice that it belongs to. */
  readonly slice: string | null
  readonly truth: number
  readonly base: AnswerSize | null
  readonly tuned: AnswerSize | null
  readonly count: number
}

/** How many rows of a slice have (1) or lack (0) one label in truth and in these answers; `null` as above. */
export interface LabelCell {
  readonly slice: string | null
  /** Index into `labels`. */
  readonly label: number
  readonly truth: 0 | 1
  readonly base: 0 | 1 | null
  readonly tuned: 0 | 1 | null
  readonly count: number
}

/** How many rows of a slice a model gave no answer for. They stand in the patterns too, as `null`. */
export interface MultilabelMissing {
  readonly slice: string | null
  readonly model: Model
  readonly count: number
}

/**
 * A multilabel split summed up, per row pattern and per label: at most slices x (labels + 1)⁵ patterns, however many
 * rows and sets of labels there are.
 */
export interface MultilabelTally extends MultilabelTallyKind {
  readonly patterns: readonly RowPattern[]
  readonly perLabel: readonly LabelCell[]
  readonly missing: readonly MultilabelMissing[]
}

/**
 * The tally of no rows: merged with another of its kind it gives that other.
 *
 * @example emptyMultilabelTally({ task: 'multilabel', labels: ['a', 'b'], hasBase: true }).patterns // []
 */
export function emptyMultilabelTally({ task, labels, hasBase }: MultilabelTallyKind): MultilabelTally {
  return { task, labels, hasBase, patterns: [], perLabel: [], missing: [] }
}

/**
 * The tally of the rows of both: in any order and grouping it comes to the same.
 *
 * @throws InputError OUT_OF_RANGE where the two are of different kinds
 * @example
 * const kind = { task: 'multilabel', labels: ['a', 'b'], hasBase: false }
 * const january = tallyMultilabelRows({ truth: [['a']], tuned: { predictions: [['a']] } }, kind)
 * mergeMultilabelTallies(january, january).patterns[0].count // 2
 */
export function mergeMultilabelTallies(a: MultilabelTally, b: MultilabelTally): MultilabelTally {
  const kindOf = ({ labels, hasBase }: MultilabelTallyKind) => ({ labels, hasBase })
  checkSameKind(kindOf(a), kindOf(b))
  return {
    ...emptyMultilabelTally(a),
    patterns: addUp([...a.patterns, ...b.patterns], ({ slice, truth, base, tuned }) => [
      ...[slice, truth, base?.hits ?? null, base?.predicted ?? null],
      ...[tuned?.hits ?? null, tuned?.predicted ?? null],
    ]),
    perLabel: addUp([...a.perLabel, ...b.perLabel], ({ slice, label, truth, base, tuned }) => [
      ...[slice, label, truth, base, tuned],
    ]),
    missing: addUp([...a.missing, ...b.missing], ({ slice, model }) => [slice, model]),
  }
}

/**
 * The tally of a multilabel split's rows, or of a part of them. One pass.
 *
 * @throws InputError LENGTH_MISMATCH, UNKNOWN_LABEL where a true label is none of the labels
 * @example
 * tallyMultilabelRows({ truth: [['a', 'b']], tuned: { predictions: [['b']] } },
 *   { task: 'multilabel', labels: ['a', 'b'], hasBase: false }).patterns
 * // [{ slice: null, truth: 2, base: null, tuned: { hits: 1, predicted: 1 }, count: 1 }]
 */
export function tallyMultilabelRows(
  columns: Pick<MultilabelColumns, 'truth' | 'base' | 'tuned' | 'slices'>,
  kind: MultilabelTallyKind,
): MultilabelTally {
  const { truth } = columns
  const tuned = columns.tuned.predictions
  const base = kind.hasBase ? (columns.base?.predictions ?? []) : truth.map(() => [])
  checkLength('base.predictions', base, truth.length)
  checkLength('tuned.predictions', tuned, truth.length)
  const slicesOf = slicesOfRows(truth.length, columns.slices)
  const codes = new Map(kind.labels.map((label, code) => [label, code]))
  const sets = labelPatterns(codes)
  const membersOf = (set: readonly Label[] | null) => {
    const code = set === null ? -1 : sets.codeOf(set)
    return code < 0 ? null : sets.all[code]!
  }
  const bySlice = new Map<string | null, SliceCounts>()
  for (let row = 0; row < truth.length; row++) {
    const unknown = truth[row]!.find((label) => !codes.has(label))
    if (unknown !== undefined)
      refuse('UNKNOWN_LABEL', 'truth', unknown, `one of ${kind.labels.join(', ')}`, row)
    const wanted = membersOf(truth[row]!)!
    const ofBase = kind.hasBase ? membersOf(base[row]!) : null
    const ofTuned = membersOf(tuned[row]!)
    for (const slice of slicesOf(row)) {
      let counts = bySlice.get(slice)
      if (!counts) {
        counts = emptyCounts(kind)
        bySlice.set(slice, counts)
      }
      countRow(counts, wanted, ofBase, ofTuned)
      if (kind.hasBase && base[row] === null) counts.missing.base++
      if (tuned[row] === null) counts.missing.tuned++
    }
  }
  const empty = emptyMultilabelTally(kind)
  const parts = [...bySlice].map(([slice, counts]) => partOf(slice, counts))
  return mergeMultilabelTallies(empty, {
    ...empty,
    patterns: parts.flatMap(({ patterns }) => patterns),
    perLabel: parts.flatMap(({ perLabel }) => perLabel),
    missing: parts.flatMap(({ missing }) => missing),
  })
}

/** Counts of one slice while its rows pass by: bounded, whatever their number. */
interface SliceCounts {
  readonly patterns: Map<string, { pattern: Omit<RowPattern, 'slice' | 'count'>; count: number }>
  /** At ((label · 2 + truth) · 3 + base) · 3 + tuned, an answer being 0, 1, or 2 where there is none. */
  readonly labels: Float64Array
  readonly missing: { base: number; tuned: number }
}

function emptyCounts({ labels }: MultilabelTallyKind): SliceCounts {
  return {
    patterns: new Map(),
    labels: new Float64Array(labels.length * 18),
    missing: { base: 0, tuned: 0 },
  }
}

type Members = readonly number[]

function countRow(
  { patterns, labels }: SliceCounts,
  wanted: Members,
  ofBase: Members | null,
  ofTuned: Members | null,
) {
  const base = sizeOf(wanted, ofBase)
  const tuned = sizeOf(wanted, ofTuned)
  const key = `${wanted.length},${base?.hits},${base?.predicted},${tuned?.hits},${tuned?.predicted}`
  const known = patterns.get(key)
  if (known) known.count++
  else patterns.set(key, { pattern: { truth: wanted.length, base, tuned }, count: 1 })
  const said = (members: Members | null, label: number) => (members ? has(members, label) : 2)
  for (let label = 0; label < labels.length / 18; label++) {
    const place = ((label * 2 + has(wanted, label)) * 3 + said(ofBase, label)) * 3 + said(ofTuned, label)
    labels[place]!++
  }
}

function partOf(slice: string | null, { patterns, labels, missing }: SliceCounts) {
  const answers = [0, 1, null] as const
  const perLabel: LabelCell[] = []
  for (const [place, count] of labels.entries()) {
    if (count === 0) continue
    perLabel.push({
      slice,
      label: Math.floor(place / 18),
      truth: Math.floor(place / 9) % 2 === 1 ? 1 : 0,
      base: answers[Math.floor(place / 3) % 3]!,
      tuned: answers[place % 3]!,
      count,
    })
  }
  return {
    patterns: [...patterns.values()].map(({ pattern, count }): RowPattern => ({ slice, ...pattern, count })),
    perLabel,
    missing: (['base', 'tuned'] as const).map((model) => ({ slice, model, count: missing[model] })),
  }
}

function has(members: readonly number[], label: number): 0 | 1 {
  return members.includes(label) ? 1 : 0
}

function sizeOf(wanted: readonly number[], given: readonly number[] | null): AnswerSize | null {
  return given && { hits: inCommon(wanted, given), predicted: given.length }
}
