import { refuse } from '../errors/refuse.js'
import type { Policy } from '../verdict/policy.js'
import { checkSplits } from './checkSplits.js'
import type { GradedEvaluation, GradedModelColumns } from './evaluation.js'
import { judgedRows } from './judgedRows.js'
import type { GradedModel, GradedPrepared } from './prepared.js'
import { mapSplits } from './splitOrder.js'

/** Checks a graded evaluation: see `prepare`. Without truths no labels can contradict each other. */
export function prepareGraded(
  evaluation: GradedEvaluation,
  leakage: Policy['leakage'] | undefined,
): GradedPrepared {
  const { splits } = evaluation
  checkSplits(splits)
  const judged = judgedRows(splits, { sameTruth: () => true, ids: evaluation.ids, leakage })
  return {
    task: 'graded',
    splits: mapSplits(splits, ({ base, tuned }, split) => ({
      ...judged.splits[split]!,
      base: base ? encodeModel(`splits.${split}.base.scores`, base) : null,
      tuned: encodeModel(`splits.${split}.tuned.scores`, tuned),
    })),
    trainComplete: evaluation.trainComplete ?? false,
    sameInput: judged.sameInput,
  }
}

function encodeModel(argument: string, { scores }: GradedModelColumns): GradedModel {
  const missing: number[] = []
  const encoded = Float64Array.from(scores, (score, row) => {
    if (score === null) {
      missing.push(row)
      return 0
    }
    if (!(score >= 0 && score <= 1))
      refuse('SCORE_OUT_OF_RANGE', argument, score, 'a score from 0 to 1, or null where there is none', row)
    return score
  })
  return { scores: encoded, missing: Int32Array.from(missing) }
}
