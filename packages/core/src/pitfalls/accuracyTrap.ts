import { areaUnderRoc } from '../curves/areaUnderRoc.js'
import { isRight, type Share, shareOf } from '../evaluation/outcomes.js'
import type { PreparedSplit } from '../evaluation/prepared.js'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import { formatPercent, formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { commonest } from './commonest.js'
import { exampleIds, finding, type PitfallInput } from './pitfall.js'

/** From here on scores rank the classes well, and the cut-off is the first suspect. */
const goodRanking = 0.9

/**
 * Accuracy that a constant answer nearly reaches, while most rows outside the commonest class are missed: accuracy's
 * lower limit is under the majority rate + 0.01, and recall of the other rows under 0.5.
 * @example
 * const truth = [...new Array(95).fill('ham'), ...new Array(5).fill('spam')]
 * const rows = { truth, tuned: { predictions: new Array(100).fill('ham') } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'accuracy-trap')?.evidence.minorityRecall // 0: of the five spam none is found
 */
export function accuracyTrap({ prepared, policy }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const rows = test.clean
  const majority = commonest(test.truth, rows, prepared.labels.length)
  if (majority === null) return []
  const right = (row: number) => isRight(test, test.tuned, row)
  const isMinority = (row: number) => test.truth[row] !== majority.code
  return accuracyTrapOf({
    all: shareOf(rows, () => true, right),
    minority: shareOf(rows, isMinority, right),
    common: String(prepared.labels[majority.code]),
    classes: prepared.labels.length,
    confidence: policy.confidence,
    auc: () => (prepared.task === 'binary' ? aucOf(test, prepared.positive) : null),
    examples: () => exampleIds(test, rows, (row) => isMinority(row) && !right(row)),
  })
}

/** What the finding rests on. */
export interface AccuracyFacts {
  /** Of all rows, those that are right. */
  readonly all: Share
  /** The same of the rows outside the commonest class. */
  readonly minority: Share
  readonly common: string
  readonly classes: number
  readonly confidence: number
  readonly auc: () => number | null
  readonly examples: () => readonly string[]
}

/** The same from counts. */
export function accuracyTrapOf(facts: AccuracyFacts): Finding[] {
  const { all, minority, common } = facts
  if (minority.n === 0) return []
  const constant = (all.n - minority.n) / all.n
  const accuracy = clopperPearsonInterval(all.k, all.n, { confidence: facts.confidence })
  const recall = minority.k / minority.n
  if (accuracy.lower >= constant + 0.01 || recall >= 0.5) return []
  const auc = facts.auc()
  const others = facts.classes === 2 ? 'the other class' : 'the other classes'
  return [
    finding('accuracy-trap', 'serious', {
      evidence: {
        accuracy: accuracy.estimate,
        accuracyLower: accuracy.lower,
        constant,
        constantAnswer: common,
        minorityRecall: recall,
        minorityRight: minority.k,
        minorityRows: minority.n,
        auc,
      },
      sentence:
        `Accuracy is ${formatPercent(accuracy.estimate)}, but always answering "${common}" reaches ` +
        `${formatPercent(constant)}: of ${others} ${formatPercent(recall)} is found.`,
      remedy:
        auc !== null && auc >= goodRanking
          ? `The ranking is intact (ROC AUC ${formatShare(auc)}): choose the threshold on a validation split before ` +
            'training again, and judge by recall and precision.'
          : 'Judge by recall and precision rather than accuracy; weight or resample the rare class in training.',
      examples: facts.examples(),
    }),
  ]
}

/** ROC AUC over the rows that have a score; `null` where there are none, or none of one class. */
function aucOf(test: PreparedSplit, positive: number | null): number | null {
  const { scores } = test.tuned
  if (positive === null || scores === null) return null
  const rows = test.clean.filter((row) => !Number.isNaN(scores[row]))
  const auc = areaUnderRoc({
    positive: Uint8Array.from(rows, (row) => (test.truth[row] === positive ? 1 : 0)),
    scores: Float64Array.from(rows, (row) => scores[row]!),
    weights: undefined,
  })
  return Number.isNaN(auc) ? null : auc
}
