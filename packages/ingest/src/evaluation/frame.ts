import type { Label, Split } from '@fitcheck/core/verdict'
import { badInput } from '../badInput.js'
import type { Answer, AnswerKind, Probabilities, Score } from '../columns/cellValues.js'
import type { Model } from '../columns/model.js'
import { columnOf } from '../columns/table.js'
import { modelsOf, type Part, picked, rowCount } from './part.js'
import { allOrNone, answerRole, fixed, joined, needed, padded, slicesOf } from './partColumns.js'

/** What one model said in the rows of a frame; where answers are graded, the grades stand as predictions. */
export interface Answers<A = Answer, S = Score> {
  readonly predictions: readonly (A | null)[]
  readonly scores: readonly S[] | null
  readonly probabilities: readonly Probabilities[] | null
}

/** The rows of one split from one or several files, as columns of one length. */
export interface Frame<A = Answer, S = Score> {
  readonly split: Split
  readonly kind: AnswerKind
  /** The files that rows came from; `fileOf` and `lines` say where each row stands. */
  readonly files: readonly string[]
  readonly fileOf: readonly number[]
  readonly lines: readonly number[]
  readonly ids: readonly string[] | null
  readonly truth: readonly A[] | null
  readonly base: Answers<A, S> | null
  readonly tuned: Answers<A, S> | null
  readonly slices: Readonly<Record<string, readonly (string | null)[]>>
  readonly clusters: readonly string[] | null
  readonly weights: readonly number[] | null
  readonly texts: readonly (string | null)[] | null
  readonly inputHashes: readonly (string | null)[] | null
}

/** A frame whose rows have one label each. */
export type ClassFrame = Frame<Label, number>

/**
 * Lays the parts of one split end to end.
 *
 * @throws IngestError `DUPLICATE_ID`; `MISSING_COLUMN` where only some of the parts have a column that each row needs;
 *   `BAD_SCORE` where only some rows of a part have a score
 */
export function frameOf(split: Split, parts: readonly Part[], notes: string[]): Frame {
  const files = parts.map(({ table }) => table.file)
  const { kind } = parts[0]!.table
  const models = new Set(parts.flatMap(({ table }) => modelsOf(table)))
  const answers = (model: Model): Answers | null => {
    if (!models.has(model)) return null
    if (kind === 'grade') {
      const grades = needed(parts, answerRole(model, 'score')) as (number | null)[] | null
      return { predictions: grades ?? [], scores: null, probabilities: null }
    }
    const prediction = answerRole(model, 'pred')
    return {
      predictions: needed(parts, prediction) ?? [],
      scores: allOrNone(parts, split, answerRole(model, 'score'), prediction, notes),
      // One number per class stands for an answer; only a set of labels may have none where there is no answer.
      probabilities: allOrNone(
        parts,
        split,
        answerRole(model, 'probs'),
        kind === 'labels' ? prediction : null,
        notes,
      ) as Probabilities[] | null,
    }
  }
  const frame: Frame = {
    split,
    kind,
    files,
    fileOf: joined(parts.map((part, index) => new Array<number>(rowCount(part)).fill(index))),
    lines: joined(parts.map((part) => picked(part.table.lines, part.rows))),
    ids: needed(parts, fixed('id')),
    truth: needed(parts, fixed('label')),
    base: answers('base'),
    tuned: answers('tuned'),
    slices: slicesOf(parts),
    clusters: needed(parts, fixed('cluster')),
    weights: needed(parts, fixed('weight')),
    texts: padded(parts, 'text'),
    inputHashes: padded(parts, 'input_hash'),
  }
  refuseDuplicates(frame, parts)
  return frame
}

/** Where a row of a frame stands. */
export function placeOf(frame: Frame, row: number): { readonly file: string; readonly line: number } {
  return { file: frame.files[frame.fileOf[row]!]!, line: frame.lines[row]! }
}

function refuseDuplicates(frame: Frame, parts: readonly Part[]): void {
  const { ids } = frame
  if (ids === null || new Set(ids).size === ids.length) return
  const first = new Map<string, number>()
  ids.forEach((id, row) => {
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, row)
      return
    }
    const { file, line } = placeOf(frame, row)
    const before = placeOf(frame, earlier)
    const there = before.file === file ? `line ${before.line}` : `${before.file} line ${before.line}`
    const problem = `id ${JSON.stringify(id)} stands in ${there} too (split ${frame.split})`
    const remedy =
      'Keep one of the rows, or give each an id of its own (and the same cluster, if they belong together).'
    const column = columnOf(parts[frame.fileOf[row]!]!.table, 'id')!.name
    const details = { file, line, column, found: id, expected: 'each id once in a split', remedy }
    throw badInput('DUPLICATE_ID', details, problem)
  })
}
