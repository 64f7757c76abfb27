import { InputError } from '../errors/inputError.js'
import { refuse } from '../errors/refuse.js'
import type { Policy } from '../verdict/policy.js'
import { checkSplits } from './checkSplits.js'
import type { MultilabelEvaluation, MultilabelModelColumns } from './evaluation.js'
import { judgedRows } from './judgedRows.js'
import { labelCodes } from './labelCodes.js'
import { type LabelPatterns, labelPatterns } from './labelPatterns.js'
import { MISSING, type MultilabelModel, type MultilabelPrepared } from './prepared.js'
import { mapSplits, splitsGiven } from './splitOrder.js'

/** Checks and encodes a multilabel evaluation: see `prepare`. */
export function prepareMultilabel(
  evaluation: MultilabelEvaluation,
  leakage: Policy['leakage'] | undefined,
): MultilabelPrepared {
  const { splits } = evaluation
  checkSplits(splits)
  const { labels, codes } = labelCodes((visit) => {
    for (const { split, columns } of splitsGiven(splits))
      for (const [row, set] of columns.truth.entries()) for (const label of set) visit(label, split, row)
  }, evaluation.labels)
  for (const { split, columns } of splitsGiven(splits))
    for (const model of ['base', 'tuned'] as const)
      checkProbabilities(`splits.${split}.${model}.probabilities`, columns[model], labels.length)
  const patterns = labelPatterns(codes)
  const encoded = mapSplits(splits, ({ truth, base, tuned }) => ({
    truth: Int32Array.from(truth, patterns.codeOf),
    base: base ? encodeModel(base, patterns) : null,
    tuned: encodeModel(tuned, patterns),
  }))
  const judged = judgedRows(splits, {
    sameTruth: (a, i, b, j) => patterns.codeOf(a.truth[i]!) === patterns.codeOf(b.truth[j]!),
    ids: evaluation.ids,
    leakage,
  })
  return {
    task: 'multilabel',
    labels,
    patterns: patterns.all,
    splits: mapSplits(splits, (_, split) => ({ ...judged.splits[split]!, ...encoded[split]! })),
    trainComplete: evaluation.trainComplete ?? false,
    sameInput: judged.sameInput,
  }
}

function encodeModel(model: MultilabelModelColumns, patterns: LabelPatterns): MultilabelModel {
  return {
    codes: Int32Array.from(model.predictions, (set) => (set === null ? MISSING : patterns.codeOf(set))),
    probabilities: model.probabilities ?? null,
  }
}

function checkProbabilities(
  argument: string,
  model: MultilabelModelColumns | undefined,
  labels: number,
): void {
  for (const [row, probabilities] of (model?.probabilities ?? []).entries()) {
    if (probabilities.length === 0 && model!.predictions[row] === null) continue
    if (probabilities.length !== labels)
      throw new InputError(
        'LENGTH_MISMATCH',
        `${argument}[${row}] has ${probabilities.length} probabilities; expected ${labels}, one per label`,
        { argument, row, found: probabilities.length, expected: `${labels} probabilities` },
      )
    const wrong = probabilities.find((probability) => !(probability >= 0 && probability <= 1))
    if (wrong !== undefined) refuse('SCORE_OUT_OF_RANGE', argument, wrong, 'probabilities from 0 to 1', row)
  }
}
