/** A loss that was logged. */
export interface LoggedLoss {
  /** Optimiser steps taken by then. */
  readonly step: number
  /** Passes over the training rows by then, with a fraction; `null` where the log does not say. */
  readonly epoch: number | null
  /** `null`: it was logged, and was no finite number (NaN, infinite). */
  readonly loss: number | null
}

/** A row whose loss is a number. */
export interface FiniteLoss extends LoggedLoss {
  readonly loss: number
}

/** What a trainer wrote down while it trained: losses in the order of their steps. */
export interface TrainingLog {
  /** On the training rows, each the mean since the one before it. */
  readonly train: readonly LoggedLoss[]
  /** On rows held out from training. */
  readonly evaluation: readonly LoggedLoss[]
}
