import type { Bank } from '../bank/bank.js'
import type { LearnerEvent, LearnerEventKind } from '../events/learnerEvent.js'
import { engineVersion } from '../version.js'
import type { Reply } from './protocol.js'

/** What the engine may not fetch for itself. */
export interface SessionContext {
  readonly bank: Bank
  /** ISO 8601, UTC, milliseconds. */
  readonly now: string
  /** A fresh id, a UUID; used for attempts. */
  readonly newId: () => string
  /** A fresh integer in [0, 2^32), not to be guessed: what is drawn for a learner follows from it. */
  readonly newSeed: () => number
}

/** What a command did: events to store (none where it was done before), and the reply. */
export interface SessionStep {
  readonly events: readonly LearnerEvent[]
  readonly reply: Reply
}

/** An event with the fields its kind does not use set to `null`. */
export function newEvent(
  kind: LearnerEventKind,
  fields: Pick<LearnerEvent, 'eventId' | 'learnerId' | 'attemptId' | 'pattern' | 'at'> &
    Partial<LearnerEvent>,
): LearnerEvent {
  return {
    schemaVersion: 1,
    kind,
    mode: null,
    shown: null,
    questionId: null,
    questionVersion: null,
    seed: null,
    optionOrder: null,
    response: null,
    certainty: null,
    hintsUsed: null,
    score: null,
    correct: null,
    misconceptions: null,
    engineVersion,
    ...fields,
  }
}
