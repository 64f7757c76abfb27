import { type Divergence, divergenceOf } from './divergence.js'
import { type LastGain, lastGainOf } from './lastGain.js'
import { type Rise, riseOf } from './rise.js'
import type { FiniteLoss, LoggedLoss, TrainingLog } from './trainingLog.js'

/** What a training log shows. */
export interface TrainingAnalysis {
  /** Steps and epochs taken by the last row; `null` where the log has no epochs. */
  readonly steps: number
  readonly epochs: number | null
  /** The first row whose loss was no finite number. */
  readonly notFinite: LoggedLoss | null
  /** Train loss that rose where it should fall. */
  readonly rise: Rise | null
  /** Loss on held-out rows that turned up while train loss fell on. */
  readonly divergence: Divergence | null
  /** What the last epoch still gained, where it was much; not asked of a loss that rose or turned up. */
  readonly lastGain: LastGain | null
}

/**
 * Reads a training log: did a loss become no number, rise, turn up on held-out rows, or still fall when training
 * stopped? Pure; O(rows log rows).
 *
 * @example analyseTraining({ train: [{ step: 5, epoch: 1, loss: 0.9 }], evaluation: [] })
 * // { steps: 5, epochs: 1, notFinite: null, rise: null, divergence: null, lastGain: null }
 */
export function analyseTraining(log: TrainingLog): TrainingAnalysis {
  const all = [...log.train, ...log.evaluation].sort((a, b) => a.step - b.step)
  const last = all.at(-1)
  const train = finite(log.train)
  const evaluation = finite(log.evaluation)
  const rise = riseOf(train)
  const divergence = divergenceOf(train, evaluation)
  return {
    steps: last?.step ?? 0,
    epochs: last?.epoch ?? null,
    notFinite: all.find(({ loss }) => loss === null) ?? null,
    rise,
    divergence,
    lastGain: divergence || rise ? null : lastGainOf(train, evaluation),
  }
}

function finite(rows: readonly LoggedLoss[]): readonly FiniteLoss[] {
  return rows.filter((row): row is FiniteLoss => row.loss !== null)
}
