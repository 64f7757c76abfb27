import { median } from './median.js'
import { noiseOf } from './noise.js'
import type { FiniteLoss } from './trainingLog.js'

/** Where loss on held-out rows was lowest, and what became of both losses from there. */
export interface Divergence {
  /** The row with the lowest loss on held-out rows. */
  readonly best: FiniteLoss
  /** Loss on held-out rows at the end: the median of the last rows. */
  readonly lastLoss: number
  readonly lastStep: number
  /** Train loss at the best step and at the end; `null` where it was not logged. */
  readonly trainAtBest: number | null
  readonly trainAtEnd: number | null
}

/** A rise of held-out loss, of its lowest, that is worth a word. */
const notable = 0.1
/** How many times its own noise a rise must be. */
const beyondNoise = 4

/**
 * Held-out loss that has turned up for good while train loss fell on: its end (the median of up to three rows) is at
 * least 10% above its lowest, and by more than four times its noise.
 */
export function divergenceOf(
  train: readonly FiniteLoss[],
  evaluation: readonly FiniteLoss[],
): Divergence | null {
  if (evaluation.length < 3) return null
  const losses = evaluation.map(({ loss }) => loss)
  const best = evaluation.reduce((lowest, row) => (row.loss < lowest.loss ? row : lowest))
  const after = losses.slice(evaluation.indexOf(best) + 1)
  if (after.length === 0) return null
  const lastLoss = median(after.slice(-3))
  const rise = lastLoss - best.loss
  if (rise < notable * best.loss || rise <= beyondNoise * noiseOf(losses)) return null
  const trainAtBest = train.filter(({ step }) => step <= best.step).at(-1) ?? train[0]
  const trainAtEnd = train.at(-1)
  if (trainAtBest && trainAtEnd && trainAtEnd.loss >= trainAtBest.loss) return null
  return {
    best,
    lastLoss,
    lastStep: evaluation.at(-1)!.step,
    trainAtBest: trainAtBest?.loss ?? null,
    trainAtEnd: trainAtEnd?.loss ?? null,
  }
}
