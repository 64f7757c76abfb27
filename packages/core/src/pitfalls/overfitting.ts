import { newcombeDifference } from '../comparison/newcombe.js'
import { isRight, type Share, shareOf } from '../evaluation/outcomes.js'
import type { AnsweredSplit, Answers, Prepared } from '../evaluation/prepared.js'
import type { Interval } from '../intervals/interval.js'
import { formatBar, formatDifference, formatInterval, formatShare } from '../report/number.js'
import { analyseTraining } from '../training/analyseTraining.js'
import type { Divergence } from '../training/divergence.js'
import type { Finding } from '../verdict/verdict.js'
import { type AnyPitfallInput, finding, type LoggedInput } from './pitfall.js'
import { whenText } from './whenText.js'

/** The train against test gap that is shown before this is a finding. */
const gapShown = 0.05

/**
 * The tuned model learned its train rows by heart. It is better on them than on unseen rows of the same domain: the
 * lower limit of the gap in accuracy is above 0.05 (serious). Or, by the training log, loss on held-out rows turned up
 * while train loss fell on. Leaked rows stand on the train side only.
 * @example
 * const truth = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const rows = { truth, tuned: { predictions: truth.map((label, row) => (row % 4 ? label : 'ham')) } }
 * const train = { truth, tuned: { predictions: truth } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows, 'domain-train': train } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'overfitting')?.evidence.gap // 0.13
 */
export function overfitting({
  evaluation,
  prepared,
  policy,
}: LoggedInput & Pick<AnyPitfallInput, 'policy'> & { readonly prepared: Prepared | null }): Finding[] {
  const gap = prepared && gapOf(prepared, policy.confidence)
  const divergence = evaluation.trainingLog ? analyseTraining(evaluation.trainingLog).divergence : null
  if (!gap && !divergence) return []
  const sentences = [...(gap ? [gapText(gap)] : []), ...(divergence ? [divergenceText(divergence)] : [])]
  return [
    finding('overfitting', gap ? 'serious' : 'warning', {
      evidence: {
        ...(gap && {
          trainAccuracy: share(gap.onTrain),
          trainRows: gap.onTrain.n,
          testAccuracy: share(gap.onTest),
          testRows: gap.onTest.n,
          gap: gap.interval.estimate,
          gapLower: gap.interval.lower,
          gapUpper: gap.interval.upper,
          baseGap: gap.baseGap,
        }),
        ...(divergence && {
          bestStep: divergence.best.step,
          bestEpoch: divergence.best.epoch,
          bestLoss: divergence.best.loss,
          lastStep: divergence.lastStep,
          lastLoss: divergence.lastLoss,
          trainLossAtBest: divergence.trainAtBest,
          trainLossAtEnd: divergence.trainAtEnd,
        }),
      },
      sentence: sentences.join(' '),
      remedy: divergence
        ? `Take the checkpoint nearest ${whenText(divergence.best)} as a new candidate, add training rows, or regularise more.`
        : 'Stop earlier (choose the checkpoint on a validation split), add training rows, or regularise more.',
    }),
  ]
}

interface Gap {
  readonly onTrain: Share
  readonly onTest: Share
  readonly interval: Interval
  readonly baseGap: number | null
}

function gapOf(prepared: Prepared, confidence: number): Gap | null {
  if (prepared.task === 'graded') return null
  const splits: { readonly [S in keyof Prepared['splits']]?: AnsweredSplit } = prepared.splits
  const train = splits['domain-train']
  const test = splits['domain-test']!
  if (!train) return null
  const onTrain = accuracy(train, train.tuned)
  const onTest = accuracy(test, test.tuned)
  const interval = newcombeDifference(onTrain.k, onTrain.n, onTest.k, onTest.n, { confidence })
  if (!(interval.lower > gapShown)) return null
  const baseGap =
    train.base && test.base && share(accuracy(train, train.base)) - share(accuracy(test, test.base))
  return { onTrain, onTest, interval, baseGap }
}

function gapText({ onTrain, onTest, interval, baseGap }: Gap): string {
  const before = baseGap === null ? '' : ` The base's gap on the same rows is ${formatDifference(baseGap)}.`
  return (
    `Accuracy is ${formatShare(share(onTrain))} on train rows and ${formatShare(share(onTest))} on test rows, a ` +
    `gap of ${formatDifference(interval.estimate)} ${formatInterval(interval, { signed: true })}, more than ` +
    `${formatBar(gapShown)}.${before}`
  )
}

function divergenceText({ best, lastLoss, lastStep, trainAtBest, trainAtEnd }: Divergence): string {
  const train =
    trainAtBest === null
      ? ''
      : `, while train loss fell from ${formatShare(trainAtBest)} to ${formatShare(trainAtEnd)}`
  return (
    `By the training log, loss on held-out rows was lowest (${formatShare(best.loss)}) at ${whenText(best)} and had risen ` +
    `to ${formatShare(lastLoss)} by ${whenText({ step: lastStep, epoch: null })}${train}.`
  )
}

function accuracy(split: AnsweredSplit, model: Answers): Share {
  return shareOf(
    split.clean,
    () => true,
    (row) => isRight(split, model, row),
  )
}

function share({ k, n }: Share): number {
  return k / n
}
