import { formatShare } from '../report/number.js'
import { analyseTraining } from '../training/analyseTraining.js'
import type { Finding } from '../verdict/verdict.js'
import { finding, type LoggedInput } from './pitfall.js'
import { rowsText } from './rowsText.js'
import { whenText } from './whenText.js'

/**
 * Training that came apart, by its log: a loss that was no number (serious), train loss that ended above its start, or
 * that jumped to half above its lowest.
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'ham'] } }
 * const trainingLog = parseTrainerState({ log_history: [{ step: 5, loss: 0.7 }, { step: 10, loss: NaN }] })
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows }, trainingLog },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'unstable-training')?.severity // 'serious'
 */
export function unstableTraining({ evaluation }: LoggedInput): Finding[] {
  if (!evaluation.trainingLog) return []
  const { notFinite, rise } = analyseTraining(evaluation.trainingLog)
  if (!notFinite && !rise) return []
  const parts = [
    ...(notFinite ? [`The loss was no finite number at ${whenText(notFinite)}.`] : []),
    ...(rise
      ? [
          `Train loss ${rise.kind === 'spike' ? 'jumped' : 'rose instead of falling,'} from ${formatShare(rise.from.loss)} at ` +
            `${whenText(rise.from)} to ${formatShare(rise.to.loss)} at ${whenText(rise.to)}` +
            `${rise.count > 1 ? `; it stood that far above its lowest ${rowsText(rise.count, 'time')}` : ''}.`,
        ]
      : []),
  ]
  return [
    finding('unstable-training', notFinite ? 'serious' : 'warning', {
      evidence: {
        notFiniteStep: notFinite?.step ?? null,
        kind: rise?.kind ?? null,
        fromStep: rise?.from.step ?? null,
        fromLoss: rise?.from.loss ?? null,
        toStep: rise?.to.step ?? null,
        toLoss: rise?.to.loss ?? null,
        jumps: rise?.kind === 'spike' ? rise.count : 0,
      },
      sentence: parts.join(' '),
      remedy:
        'Lower the learning rate (a tenth of it is a fair first try), warm it up over more steps and clip gradients; ' +
        'then train again.',
    }),
  ]
}
