import { formatPercent, formatShare } from '../report/number.js'
import { analyseTraining } from '../training/analyseTraining.js'
import type { Finding } from '../verdict/verdict.js'
import { finding, type LoggedInput } from './pitfall.js'
import { durationText } from './whenText.js'

/** So few steps change little, whatever the rate. */
const fewSteps = 20
/** So few are few where each row was seen once at most. */
const fewInOneEpoch = 100

/**
 * Training that stopped early, by its log: its loss was still falling, or it took under 20 steps, or under 100 within
 * one epoch.
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'ham'] } }
 * const trainingLog = parseTrainerState({ log_history: [{ step: 5, loss: 0.7 }, { step: 10, loss: 0.6 }] })
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows }, trainingLog },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'undertraining')?.evidence.steps // 10
 */
export function undertraining({ evaluation }: LoggedInput): Finding[] {
  if (!evaluation.trainingLog) return []
  const { steps, epochs, lastGain } = analyseTraining(evaluation.trainingLog)
  const short = steps < fewSteps || (epochs !== null && epochs <= 1 && steps < fewInOneEpoch)
  if (!short && !lastGain) return []
  const fall = lastGain && (lastGain.before - lastGain.after) / lastGain.before
  const parts = [
    ...(short ? [`Training took ${durationText({ steps, epochs })} only.`] : []),
    ...(lastGain
      ? [
          `${lastGain.of === 'train' ? 'Train loss' : 'Loss on held-out rows'} was still falling when training stopped: by ` +
            `${formatPercent(fall)} over the last ${lastGain.over === 'epoch' ? 'epoch' : 'fifth of the steps'}, from ` +
            `${formatShare(lastGain.before)} to ${formatShare(lastGain.after)}.`,
        ]
      : []),
  ]
  return [
    finding('undertraining', 'warning', {
      evidence: {
        steps,
        epochs,
        lastGainOf: lastGain?.of ?? null,
        lastGainOver: lastGain?.over ?? null,
        lossBefore: lastGain?.before ?? null,
        lossAfter: lastGain?.after ?? null,
        lastFall: fall,
      },
      sentence: parts.join(' '),
      remedy:
        'Train longer, or at a higher learning rate, until loss on a validation split stops falling; then judge the ' +
        'new checkpoint.',
    }),
  ]
}
