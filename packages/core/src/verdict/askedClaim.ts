import type { Split } from '../evaluation/evaluation.js'
import type { Evidence } from './evidence.js'
import type { ClaimMode, ClaimRole } from './verdict.js'

/** A claim with its evidence, before it has a state. */
export interface AskedClaim {
  readonly id: string
  readonly role: ClaimRole
  readonly mode: ClaimMode
  readonly metric: string
  readonly split: Split
  readonly slice?: { readonly column: string; readonly value: string }
  readonly bar: number
  readonly evidence: Evidence
  readonly showable: boolean
  /** Slices of one metric that Holm takes as one hypothesis. */
  readonly family?: string
}
