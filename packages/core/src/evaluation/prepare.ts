import { InputError } from '../errors/inputError.js'
import { refuse } from '../errors/refuse.js'
import { checkLength } from '../metrics/checkColumns.js'
import type { Evaluation, Label, ModelColumns, RowCount, Split, SplitColumns } from './evaluation.js'
import { INVALID, MISSING, type Prepared, type PreparedModel, type PreparedSplit } from './prepared.js'
import {
  countOf,
  findRepeats,
  findSameInput,
  idsRestart,
  inputKeys,
  type SameInputMeans,
} from './sameInput.js'

export const splitOrder: readonly Split[] = ['domain-test', 'domain-train', 'validation', 'general-test']

/**
 * Checks an evaluation and encodes it once: labels to codes, and for each split the rows that are judged, which are
 * those neither leaked from train nor a repeat of an earlier row. Time and memory O(rows).
 * @throws InputError `EMPTY_INPUT`, `LENGTH_MISMATCH`, `DUPLICATE_ID`, `NOT_BINARY`, `UNKNOWN_LABEL`,
 * `SCORE_OUT_OF_RANGE`, with split, column and row.
 */
export function prepare(evaluation: Evaluation): Prepared {
  const given = splitOrder.flatMap((split) => {
    const columns = evaluation.splits[split]
    return columns ? [{ split, columns }] : []
  })
  for (const { split, columns } of given) checkColumns(split, columns)
  const labels = evaluation.labels ?? unionOfTruths(given.map(({ columns }) => columns))
  const codes = new Map(labels.map((label, code) => [label, code]))
  const positive = positiveCode(evaluation, labels)
  checkTruths(given, codes)

  const test = evaluation.splits['domain-test']
  const train = evaluation.splits['domain-train']
  const restart = evaluation.ids !== 'global' && idsRestart(test, train)
  const trainKeys = train && inputKeys(train, !restart)
  const by = new Set<SameInputMeans>()
  const conflicts: string[] = []
  let conflictCount = 0
  const splits: { [S in Split]?: PreparedSplit } = {}
  for (const { split, columns } of given) {
    const ids = columns.ids ?? columns.truth.map((_, row) => String(row + 1))
    const keys = inputKeys(columns, !restart)
    const compared = split === 'domain-test' || split === 'general-test'
    const leak = compared && trainKeys ? findSameInput(keys, trainKeys) : null
    for (const means of leak?.by ?? []) by.add(means)
    const repeats = columns.clusters ? null : findRepeats(keys)
    const leaked: number[] = []
    const repeated: number[] = []
    const clean: number[] = []
    for (let row = 0; row < columns.truth.length; row++) {
      const twin = leak?.match[row] ?? -1
      const first = repeats?.[row] ?? -1
      if (twin !== -1) leaked.push(row)
      else if (first !== -1) repeated.push(row)
      else clean.push(row)
      const other =
        twin !== -1 ? train!.truth[twin] : first !== -1 ? columns.truth[first] : columns.truth[row]
      if (other === columns.truth[row]) continue
      conflictCount++
      if (conflicts.length < 20) conflicts.push(ids[row]!)
    }
    splits[split] = {
      split,
      rows: columns.truth.length,
      ids,
      truth: Int32Array.from(columns.truth, (label) => codes.get(label)!),
      base: columns.base ? encodeModel(columns.base, codes) : null,
      tuned: encodeModel(columns.tuned, codes),
      clean: Int32Array.from(clean),
      leaked: Int32Array.from(leaked),
      repeated: Int32Array.from(repeated),
      slices: columns.slices ?? {},
    }
  }
  return {
    task: evaluation.task,
    labels,
    positive,
    splits: splits as Prepared['splits'],
    trainComplete: evaluation.trainComplete ?? false,
    sameInput: {
      by: (['input hash', 'text', 'id'] as const).filter((means) => by.has(means)),
      idsRestart: restart,
      labelConflicts: { count: conflictCount, examples: conflicts },
    },
  }
}

/** Rows of one model that carry a code such as `INVALID` or `MISSING`. */
export function rowsWithCode(split: PreparedSplit, model: PreparedModel, code: number): RowCount {
  const rows: number[] = []
  for (let row = 0; row < split.rows; row++) if (model.codes[row] === code) rows.push(row)
  return countOf(rows, split.ids)
}

function encodeModel(model: ModelColumns, codes: ReadonlyMap<Label, number>): PreparedModel {
  return {
    codes: Int32Array.from(model.predictions, (label) =>
      label === null ? MISSING : (codes.get(label) ?? INVALID),
    ),
    scores: model.scores ? Float64Array.from(model.scores) : null,
  }
}

function unionOfTruths(columns: readonly SplitColumns[]): readonly Label[] {
  const labels = new Set<Label>()
  for (const { truth } of columns) for (const label of truth) labels.add(label)
  return [...labels].sort(compareLabels)
}

/** Numbers by value, all else by code points, as scikit-learn sorts labels. */
function compareLabels(a: Label, b: Label): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}

function positiveCode(evaluation: Evaluation, labels: readonly Label[]): number | null {
  if (evaluation.task === 'binary' && labels.length !== 2) {
    throw new InputError(
      'NOT_BINARY',
      `the truths hold ${labels.length} labels (${labels.slice(0, 5).join(', ')}). ` +
        'A binary task has 2: give both as `labels`, or judge it as multiclass',
      { argument: 'splits', found: labels.length, expected: '2 labels' },
    )
  }
  if (evaluation.positive === undefined) {
    if (evaluation.task === 'multiclass') return null
    throw new InputError(
      'NOT_BINARY',
      'a binary task needs `positive`, the class whose finding is the task',
      {
        argument: 'positive',
        expected: `one of ${labels.join(', ')}`,
      },
    )
  }
  const code = labels.indexOf(evaluation.positive)
  if (code === -1)
    refuse('UNKNOWN_LABEL', 'positive', evaluation.positive, `one of ${labels.slice(0, 20).join(', ')}`)
  return code
}

function checkTruths(
  given: readonly { readonly split: Split; readonly columns: SplitColumns }[],
  codes: ReadonlyMap<Label, number>,
): void {
  for (const { split, columns } of given) {
    const row = columns.truth.findIndex((label) => !codes.has(label))
    const known = `one of \`labels\`: ${[...codes.keys()].join(', ')}`
    if (row !== -1) refuse('UNKNOWN_LABEL', `splits.${split}.truth`, columns.truth[row], known, row)
  }
}

function checkColumns(split: Split, columns: SplitColumns): void {
  const rows = columns.truth.length
  if (rows === 0)
    throw new InputError('EMPTY_INPUT', `${split} has no rows. Leave the split out, or give it rows`, {
      argument: `splits.${split}`,
      expected: 'at least one row',
    })
  const { ids, base, tuned, clusters, texts, inputHashes } = columns
  const given: readonly (readonly [string, ArrayLike<unknown> | undefined])[] = [
    ['ids', ids],
    ['base.predictions', base?.predictions],
    ['base.scores', base?.scores],
    ['tuned.predictions', tuned.predictions],
    ['tuned.scores', tuned.scores],
    ['clusters', clusters],
    ['texts', texts],
    ['inputHashes', inputHashes],
    ...Object.entries(columns.slices ?? {}).map(([name, values]) => [`slices.${name}`, values] as const),
  ]
  for (const [name, values] of given) if (values) checkLength(`splits.${split}.${name}`, values, rows)
  checkIds(split, ids)
  checkScores(`splits.${split}.base.scores`, base)
  checkScores(`splits.${split}.tuned.scores`, tuned)
}

function checkIds(split: Split, ids: readonly string[] | undefined): void {
  const seen = new Map<string, number>()
  for (const [row, id] of (ids ?? []).entries()) {
    const first = seen.get(id)
    if (first !== undefined)
      throw new InputError(
        'DUPLICATE_ID',
        `${split}: id '${id}' of row ${row} stands in row ${first} too. Expected each id once in a split`,
        { argument: `splits.${split}.ids`, row, found: id, expected: 'unique ids' },
      )
    seen.set(id, row)
  }
}

/** A row without an answer may have no score either (NaN). */
function checkScores(argument: string, model: ModelColumns | undefined): void {
  for (let row = 0; row < (model?.scores?.length ?? 0); row++) {
    const score = model!.scores![row]!
    if (score >= 0 && score <= 1) continue
    if (Number.isNaN(score) && model!.predictions[row] === null) continue
    refuse('SCORE_OUT_OF_RANGE', argument, score, 'a probability from 0 to 1', row)
  }
}
