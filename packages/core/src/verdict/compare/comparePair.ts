import {
  type AnsweredSplit,
  type Answers,
  type ClassPrepared,
  type GradedModel,
  INVALID,
  MISSING,
  type MultilabelPrepared,
  type Prepared,
  type SplitRows,
} from '../../evaluation/prepared.js'
import { rowsWhere } from '../../evaluation/rowsWhere.js'

/**
 * The test rows of two candidates as one evaluation: `tuned` keeps its place and `other`'s tuned model becomes the
 * base, joined by id. Judged are the rows that both judge. Time and memory O(rows).
 */
export function comparePair(tuned: Prepared, other: Prepared): Prepared {
  const theirs = other.splits['domain-test']
  const ours = tuned.splits['domain-test']
  const partner = partners(ours, theirs)
  const judged = new Uint8Array(theirs.rows)
  for (const row of theirs.clean) judged[row] = 1
  const clean = rowsWhere(ours.clean, (row) => partner[row]! >= 0 && judged[partner[row]!] === 1)
  if (tuned.task === 'graded' && other.task === 'graded') {
    const base = pickGrades(other.splits['domain-test'].tuned, partner)
    return { ...tuned, splits: { 'domain-test': { ...tuned.splits['domain-test'], clean, base } } }
  }
  if (tuned.task === 'multilabel' && other.task === 'multilabel') {
    const codes = pickCodes(other.splits['domain-test'].tuned, partner, patternCodes(tuned, other))
    const base = { codes, probabilities: null }
    return { ...tuned, splits: { 'domain-test': { ...tuned.splits['domain-test'], clean, base } } }
  }
  if (!isOfClasses(tuned) || !isOfClasses(other)) throw new TypeError('candidates of different tasks')
  const { scores } = other.splits['domain-test'].tuned
  const base = {
    codes: pickCodes(
      other.splits['domain-test'].tuned,
      partner,
      other.labels.map((label) => tuned.labels.indexOf(label)),
    ),
    scores: scores && Float64Array.from(partner, (row) => (row < 0 ? Number.NaN : scores[row]!)),
  }
  return { ...tuned, splits: { 'domain-test': { ...tuned.splits['domain-test'], clean, base } } }
}

/** Whether base and tuned say the same on every test row, scores included; of label sets the sets alone. */
export function answersAlike(prepared: Prepared): boolean {
  if (prepared.task === 'graded') {
    const { base, tuned } = prepared.splits['domain-test']
    return base !== null && equal(base.scores, tuned.scores)
  }
  const { base, tuned }: AnsweredSplit = prepared.splits['domain-test']
  if (base === null || !equal(base.codes, tuned.codes)) return false
  if (!isOfClasses(prepared)) return true
  const split = prepared.splits['domain-test']
  return equal(split.base!.scores, split.tuned.scores)
}

function isOfClasses(prepared: Prepared): prepared is ClassPrepared {
  return prepared.task === 'binary' || prepared.task === 'multiclass'
}

/** Of each row of ours the row of theirs with its id, or -1. */
function partners(ours: SplitRows, theirs: SplitRows): Int32Array {
  const rowOf = new Map<string, number>()
  for (let row = 0; row < theirs.rows; row++) rowOf.set(theirs.idOf(row), row)
  return Int32Array.from({ length: ours.rows }, (_, row) => rowOf.get(ours.idOf(row)) ?? -1)
}

function pickCodes({ codes }: Answers, partner: Int32Array, codeOf: readonly number[]): Int32Array {
  return partner.map((row) => {
    if (row < 0) return MISSING
    const code = codes[row]!
    return code < 0 ? code : codeOf[code]!
  })
}

/** A set that `tuned` never met is no truth of its rows: it is wrong, whatever its code. */
function patternCodes(tuned: MultilabelPrepared, other: MultilabelPrepared): readonly number[] {
  const key = ({ labels }: MultilabelPrepared, pattern: readonly number[]) =>
    JSON.stringify(pattern.map((code) => labels[code]))
  const known = new Map(tuned.patterns.map((pattern, code) => [key(tuned, pattern), code]))
  return other.patterns.map((pattern) => known.get(key(other, pattern)) ?? INVALID)
}

function pickGrades({ scores }: GradedModel, partner: Int32Array): GradedModel {
  const missing: number[] = []
  partner.forEach((row, place) => {
    if (row < 0) missing.push(place)
  })
  return {
    scores: Float64Array.from(partner, (row) => (row < 0 ? 0 : scores[row]!)),
    missing: Int32Array.from(missing),
  }
}

function equal(a: ArrayLike<number> | null, b: ArrayLike<number> | null): boolean {
  if (!a || !b) return a === b
  if (a.length !== b.length) return false
  for (let row = 0; row < a.length; row++) if (!Object.is(a[row], b[row])) return false
  return true
}
