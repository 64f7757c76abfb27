/** What a learner did. Append-only: everything shown about a learner is replayed from these. */
export type LearnerEventKind =
  | 'attempt-started'
  | 'answered'
  | 'attempt-finished'
  | 'reviewed'
  | 'lesson-finished'
  | 'self-checked'

export type SessionMode = 'practice' | 'test'

export type Certainty = 'unsure' | 'fairly' | 'sure'

/** One question as an attempt showed it: enough to show and grade it the same for ever. */
export interface ShownQuestion {
  readonly questionId: string
  readonly questionVersion: number
  /** Of a generated question; `null` of an authored one. */
  readonly seed: number | null
  /** Option ids in the order shown; empty where there are none. */
  readonly optionOrder: readonly string[]
}

/**
 * One event, version 1. Fields that a kind does not use are `null`. `eventId` is made by the client (a UUID) and is
 * the idempotency key: the same id stored twice counts once.
 */
export interface LearnerEvent {
  readonly schemaVersion: 1
  readonly eventId: string
  readonly learnerId: string
  readonly attemptId: string | null
  readonly kind: LearnerEventKind
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string
  /** Slug of the pattern it belongs to. */
  readonly pattern: string
  /** `attempt-started`: the mode and all that will be shown, in order. */
  readonly mode: SessionMode | null
  readonly shown: readonly ShownQuestion[] | null
  readonly questionId: string | null
  readonly questionVersion: number | null
  readonly seed: number | null
  readonly optionOrder: readonly string[] | null
  /** As given: an option id, a text, an array or a record, by question type. */
  readonly response: unknown
  readonly certainty: Certainty | null
  readonly hintsUsed: number | null
  /** In [0, 1]. */
  readonly score: number | null
  readonly correct: boolean | null
  readonly misconceptions: readonly string[] | null
  /** Version of the package that graded it. */
  readonly engineVersion: string
}
