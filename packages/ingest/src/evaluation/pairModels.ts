import type { JoinReport, RowCount } from '@fitcheck/core/verdict'
import { badInput, shown } from '../badInput.js'
import type { Answer } from '../columns/cellValues.js'
import type { IngestError } from '../ingestError.js'
import { type Answers, type Frame, placeOf } from './frame.js'

/** Ids shown as examples of rows without a partner. */
const EXAMPLES = 20

/**
 * Joins the base's rows and the tuned model's by id, in the order of the tuned model's. Rows that only one of them
 * has are reported and left out.
 *
 * @throws IngestError `MISSING_COLUMN` without ids or without a truth in either, `LABEL_CONFLICT`, `NO_COMMON_IDS`
 */
export function pairModels(base: Frame, tuned: Frame): { readonly frame: Frame; readonly join: JoinReport } {
  const baseIds = idsOf(base)
  const tunedIds = idsOf(tuned)
  const rowOf = new Map(baseIds.map((id, row) => [id, row]))
  const baseRows: number[] = []
  const tunedRows: number[] = []
  const tunedOnly: string[] = []
  tunedIds.forEach((id, row) => {
    const partner = rowOf.get(id)
    if (partner === undefined) {
      tunedOnly.push(id)
      return
    }
    refuseConflict(base, partner, tuned, row, id)
    baseRows.push(partner)
    tunedRows.push(row)
    rowOf.delete(id)
  })
  if (tunedRows.length === 0) throw noCommonIds(base, tuned)
  const fromTuned = picker(tunedRows)
  const fromBase = picker(baseRows)
  const either = <T>(tunedColumn: readonly T[] | null, baseColumn: readonly T[] | null) =>
    fromTuned(tunedColumn) ?? fromBase(baseColumn)
  const truth = either(tuned.truth, base.truth)
  if (truth === null && tuned.kind !== 'grade') throw noTruth(base, tuned)
  const ofBase = Object.entries(base.slices).map(([name, values]) => [name, fromBase(values)!] as const)
  const ofTuned = Object.entries(tuned.slices).map(([name, values]) => [name, fromTuned(values)!] as const)
  const frame: Frame = {
    split: tuned.split,
    kind: tuned.kind,
    files: tuned.files,
    fileOf: tunedRows.map((row) => tuned.fileOf[row]!),
    lines: fromTuned(tuned.lines)!,
    ids: fromTuned(tunedIds),
    truth,
    base: pickAnswers(base.base!, baseRows),
    tuned: pickAnswers(tuned.tuned!, tunedRows),
    slices: Object.fromEntries([...ofBase, ...ofTuned]),
    clusters: either(tuned.clusters, base.clusters),
    weights: either(tuned.weights, base.weights),
    texts: either(tuned.texts, base.texts),
    inputHashes: either(tuned.inputHashes, base.inputHashes),
  }
  const join: JoinReport = {
    baseOnly: rowCount([...rowOf.keys()]),
    tunedOnly: rowCount(tunedOnly),
    union: baseIds.length + tunedOnly.length,
    duplicateIds: rowCount([]),
  }
  return { frame, join }
}

function picker(rows: readonly number[]) {
  return <T>(values: readonly T[] | null): readonly T[] | null => values && rows.map((row) => values[row]!)
}

function pickAnswers(answers: Answers, rows: readonly number[]): Answers {
  const pick = picker(rows)
  return {
    predictions: pick(answers.predictions)!,
    scores: pick(answers.scores),
    probabilities: pick(answers.probabilities),
  }
}

function rowCount(ids: readonly string[]): RowCount {
  return { count: ids.length, examples: ids.slice(0, EXAMPLES) }
}

function idsOf(frame: Frame): readonly string[] {
  if (frame.ids !== null) return frame.ids
  const expected = 'an id per row, to pair the two models by'
  const remedy = 'Add an id column to both files, or name it with --columns id=NAME.'
  throw badInput(
    'MISSING_COLUMN',
    { file: frame.files[0]!, column: 'id', found: 'none', expected, remedy },
    `no column for id, and two files are paired by it`,
  )
}

function refuseConflict(base: Frame, baseRow: number, tuned: Frame, tunedRow: number, id: string): void {
  if (base.truth === null || tuned.truth === null) return
  const ofBase = base.truth[baseRow]!
  const ofTuned = tuned.truth[tunedRow]!
  if (sameTruth(ofBase, ofTuned)) return
  const place = placeOf(tuned, tunedRow)
  const other = placeOf(base, baseRow)
  const found = shown(ofTuned)
  const problem = `the label of id ${shown(id)} is ${found} here and ${shown(ofBase)} in ${other.file} line ${other.line}`
  const remedy = 'Both files must hold the same truth: correct one, or remove the row from both.'
  throw badInput(
    'LABEL_CONFLICT',
    { ...place, column: 'label', found, expected: shown(ofBase), remedy },
    problem,
  )
}

function sameTruth(a: Answer, b: Answer): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return String(a) === String(b)
  const labels = new Set(a.map(String))
  return a.length === b.length && b.every((label) => labels.has(String(label)))
}

function noCommonIds(base: Frame, tuned: Frame): IngestError {
  const found = `${shown(tuned.ids?.[0])} here, ${shown(base.ids?.[0])} in ${base.files[0]}`
  const problem = `no id of the ${tuned.split} rows stands in ${base.files[0]} too (the first ones: ${found})`
  const remedy = 'Use the same ids in both files, or name the right columns with --columns id=NAME.'
  return badInput(
    'NO_COMMON_IDS',
    { file: tuned.files[0]!, column: 'id', found, expected: 'common ids', remedy },
    problem,
  )
}

function noTruth(base: Frame, tuned: Frame): IngestError {
  const problem = `no column for label (the truth), here or in ${base.files[0]}`
  const remedy = 'Name it with --columns label=NAME.'
  return badInput(
    'MISSING_COLUMN',
    { file: tuned.files[0]!, column: 'label', expected: 'the truth', remedy },
    problem,
  )
}
