import { lossWindows } from './lossWindows.js'
import { noiseOf } from './noise.js'
import type { FiniteLoss } from './trainingLog.js'

/** What the end of training still gained: its last epoch, or its last fifth where epochs are few or not known. */
export interface LastGain {
  readonly of: 'evaluation' | 'train'
  readonly over: 'epoch' | 'fifth'
  readonly before: number
  readonly after: number
}

/** A fall worth going on for: this share of the loss, and of all that it fell. */
const notable = 0.05

/**
 * A loss that was still falling when training stopped: by 5% and more over the last epoch, and by 5% and more of its
 * whole fall, beyond its noise. On held-out rows where they were looked at three times or more; else on train rows, without their noise.
 */
export function lastGainOf(train: readonly FiniteLoss[], evaluation: readonly FiniteLoss[]): LastGain | null {
  const heldOut = evaluation.length >= 3
  // Few rows bend too much for their noise to be told from their course.
  const error = evaluation.length < 6 ? 0 : noiseOf(evaluation.map(({ loss }) => loss))
  const rows = heldOut ? evaluation.map((row) => ({ ...row, error })) : lossWindows(train)
  const last = rows.at(-1)
  if (!last || rows.length < 3) return null
  const whole = last.epoch !== null && last.epoch >= 2
  const earlier = rows
    .filter(({ step, epoch }) =>
      whole ? epoch !== null && epoch <= last.epoch! - 1 + 1e-6 : step <= 0.8 * last.step,
    )
    .at(-1)
  if (!earlier) return null
  const gain = earlier.loss - last.loss
  const fall = rows[0]!.loss - last.loss
  if (
    gain < notable * earlier.loss ||
    gain < notable * fall ||
    gain <= 3 * Math.hypot(earlier.error, last.error)
  )
    return null
  return {
    of: heldOut ? 'evaluation' : 'train',
    over: whole ? 'epoch' : 'fifth',
    before: earlier.loss,
    after: last.loss,
  }
}
