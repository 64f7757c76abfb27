import { newcombeDifference } from '../comparison/newcombe.js'
import { isRight, type Share, shareOf } from '../evaluation/outcomes.js'
import type { PreparedModel, PreparedSplit } from '../evaluation/prepared.js'
import { formatBar, formatDifference, formatInterval, formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { finding, type PitfallInput } from './pitfall.js'

/** The train against test gap that is shown before this is a finding. */
const gapShown = 0.05

/**
 * The tuned model is better on train rows than on unseen ones of the same domain: the lower limit of the gap in accuracy
 * is above 0.05. Leaked rows stand on the train side only.
 */
export function overfitting({ prepared, policy }: PitfallInput): Finding[] {
  const train = prepared.splits['domain-train']
  const test = prepared.splits['domain-test']
  if (!train) return []
  const onTrain = accuracy(train, train.tuned)
  const onTest = accuracy(test, test.tuned)
  const gap = newcombeDifference(onTrain.k, onTrain.n, onTest.k, onTest.n, { confidence: policy.confidence })
  if (gap.lower <= gapShown) return []
  const baseGap =
    train.base && test.base && share(accuracy(train, train.base)) - share(accuracy(test, test.base))
  const before = baseGap === null ? '' : ` The base's gap on the same rows is ${formatDifference(baseGap)}.`
  return [
    finding('overfitting', 'serious', {
      evidence: {
        trainAccuracy: share(onTrain),
        trainRows: onTrain.n,
        testAccuracy: share(onTest),
        testRows: onTest.n,
        gap: gap.estimate,
        gapLower: gap.lower,
        gapUpper: gap.upper,
        baseGap,
      },
      sentence:
        `Accuracy is ${formatShare(share(onTrain))} on train rows and ${formatShare(share(onTest))} on test rows, a ` +
        `gap of ${formatDifference(gap.estimate)} ${formatInterval(gap, { signed: true })}, more than ` +
        `${formatBar(gapShown)}.${before}`,
      remedy:
        'Stop earlier (choose the checkpoint on a validation split), add training rows, or regularise more.',
    }),
  ]
}

function accuracy(split: PreparedSplit, model: PreparedModel): Share {
  return shareOf(
    split.clean,
    () => true,
    (row) => isRight(split, model, row),
  )
}

function share({ k, n }: Share): number {
  return k / n
}
