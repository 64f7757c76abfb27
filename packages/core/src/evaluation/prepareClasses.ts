import { InputError } from '../errors/inputError.js'
import { refuse } from '../errors/refuse.js'
import type { Policy } from '../verdict/policy.js'
import { checkSplits } from './checkSplits.js'
import type { ClassEvaluation, Label, ModelColumns } from './evaluation.js'
import { judgedRows } from './judgedRows.js'
import { labelCodes } from './labelCodes.js'
import { type ClassPrepared, INVALID, MISSING, type PreparedModel } from './prepared.js'
import { mapSplits, splitsGiven } from './splitOrder.js'

/** Checks and encodes a binary or multiclass evaluation: see `prepare`. */
export function prepareClasses(
  evaluation: ClassEvaluation,
  leakage: Policy['leakage'] | undefined,
): ClassPrepared {
  const { splits } = evaluation
  checkSplits(splits)
  for (const { split, columns } of splitsGiven(splits))
    for (const model of ['base', 'tuned'] as const)
      checkScores(`splits.${split}.${model}.scores`, columns[model])
  const { labels, codes } = labelCodes((visit) => {
    for (const { split, columns } of splitsGiven(splits))
      for (let row = 0; row < columns.truth.length; row++) visit(columns.truth[row]!, split, row)
  }, evaluation.labels)
  const positive = positiveCode(evaluation, labels)
  const judged = judgedRows(splits, {
    sameTruth: (a, i, b, j) => a.truth[i] === b.truth[j],
    ids: evaluation.ids,
    leakage,
  })
  return {
    task: evaluation.task,
    labels,
    positive,
    splits: mapSplits(splits, ({ truth, base, tuned }, split) => ({
      ...judged.splits[split]!,
      truth: encode(truth, codes),
      base: base ? encodeModel(base, codes) : null,
      tuned: encodeModel(tuned, codes),
    })),
    trainComplete: evaluation.trainComplete ?? false,
    sameInput: judged.sameInput,
  }
}

function encodeModel(model: ModelColumns, codes: ReadonlyMap<Label, number>): PreparedModel {
  return {
    codes: encode(model.predictions, codes),
    scores: model.scores ? new Float64Array(model.scores) : null,
  }
}

/** Codes of a column. A loop, in which a label like the last one is not looked up: columns hold millions of rows. */
function encode(column: ArrayLike<Label | null>, codes: ReadonlyMap<Label, number>): Int32Array {
  const encoded = new Int32Array(column.length)
  let last: Label | null = null
  let code = MISSING
  for (let row = 0; row < column.length; row++) {
    const label = column[row]!
    if (label !== last) {
      last = label
      code = label === null ? MISSING : (codes.get(label) ?? INVALID)
    }
    encoded[row] = code
  }
  return encoded
}

function positiveCode(evaluation: ClassEvaluation, labels: readonly Label[]): number | null {
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
      { argument: 'positive', expected: `one of ${labels.join(', ')}` },
    )
  }
  const code = labels.indexOf(evaluation.positive)
  if (code === -1)
    refuse('UNKNOWN_LABEL', 'positive', evaluation.positive, `one of ${labels.slice(0, 20).join(', ')}`)
  return code
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
