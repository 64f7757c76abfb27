import type { SessionMode } from '../events/learnerEvent.js'
import type { Stage } from '../strength/stage.js'

export interface TestSummary {
  readonly attemptId: string
  /** ISO 8601, when it was finished. */
  readonly at: string
  readonly right: number
  readonly of: number
  /** Questions met before, left out of the estimate. */
  readonly metBefore: number
}

export interface PatternProgress {
  readonly pattern: string
  /** Whether the pattern has content yet. */
  readonly available: boolean
  /** ISO 8601, `null` until then. */
  readonly lessonFinished: string | null
  readonly selfChecked: boolean
  /** Different questions answered in practice, and those of them right in the end. */
  readonly practised: number
  readonly practisedRight: number
  /** Finished tests, oldest first. */
  readonly tests: readonly TestSummary[]
  /** All finished tests together; `null` before the first. */
  readonly strength: {
    readonly at: string
    /** `null` while the pattern has too few questions to certify. */
    readonly stage: Stage | null
    readonly expectedShare: number
    readonly range: { readonly lower: number; readonly upper: number }
    readonly questions: number
    readonly sentence: string
  } | null
  readonly misconceptions: readonly { readonly id: string; readonly name: string; readonly times: number }[]
}

/** What a Progress page shows. */
export interface Progress {
  /** All sixteen, in the order of the path. */
  readonly patterns: readonly PatternProgress[]
  /** Days (UTC) on which anything was done. */
  readonly daysPractised: number
  /** Attempts started and not finished, oldest first. */
  readonly open: readonly {
    readonly attemptId: string
    readonly pattern: string
    readonly mode: SessionMode
    readonly startedAt: string
    readonly answered: number
    readonly of: number
  }[]
}
