import type { FiniteLoss } from './trainingLog.js'

/** The mean loss over a stretch of training. */
export interface LossWindow {
  /** The last step of it. */
  readonly step: number
  readonly epoch: number | null
  readonly loss: number
  /** Standard error of the mean; 0 of a whole epoch, whose mean is over the same rows each time. */
  readonly error: number
}

/** Rows that a mean over batches is taken over at least, and stretches that a log is cut into at most. */
const leastRows = 5
const mostWindows = 20

/**
 * Train loss without the noise of batches: epoch by epoch where the log has two or more, for then each mean is over the
 * same rows; else in up to 20 stretches of at least 5 logged rows each, with the standard error that
 * batches leave (their variance being taken over all stretches).
 */
export function lossWindows(train: readonly FiniteLoss[]): readonly LossWindow[] {
  const byEpoch = (train.at(-1)?.epoch ?? 0) >= 2 && train.every(({ epoch }) => epoch !== null)
  const size = Math.max(leastRows, Math.ceil(train.length / mostWindows))
  const groups = new Map<number, FiniteLoss[]>()
  train.forEach((row, at) => {
    const key = byEpoch ? Math.ceil(row.epoch! - 1e-6) : Math.floor(at / size)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  })
  const kept = [...groups.values()].filter((rows) => byEpoch || rows.length >= leastRows)
  const means = kept.map((rows) => rows.reduce((sum, { loss }) => sum + loss, 0) / rows.length)
  const squares = kept.flatMap((rows, at) => rows.map(({ loss }) => (loss - means[at]!) ** 2))
  const variance = squares.reduce((sum, square) => sum + square, 0) / (squares.length - kept.length)
  return kept.map((rows, at) => {
    const { step, epoch } = rows.at(-1)!
    return { step, epoch, loss: means[at]!, error: byEpoch ? 0 : Math.sqrt(variance / rows.length) }
  })
}
