import type { LearnerEvent } from '@fitcheck/quiz'

export type CredentialKind = 'cookie' | 'ssh-key' | 'passkey' | 'local'

/** How somebody shows who they are. A learner may have several; one belongs to a single learner. */
export interface Credential {
  readonly kind: CredentialKind
  /** Visible ASCII, at most 2,048 characters: the cookie's id, the key's SHA-256 fingerprint, the passkey's id. */
  readonly subject: string
}

/** By which whoever holds another credential joins a learner. */
export interface LinkCode {
  /** 8 letters and digits, `7Q2M-K0XA`. */
  readonly code: string
  /** Until then it holds, ISO 8601. */
  readonly expiresAt: string
}

export interface EventFilter {
  /** Only events of this attempt. */
  readonly attemptId?: string
  /** Only events that happened later than this time, in the format of an event's `at`. */
  readonly after?: string
}

/** All that is kept about one learner. */
export interface LearnerExport {
  readonly schemaVersion: 1
  readonly learnerId: string
  /** Ids of learners that were joined into this one. */
  readonly joined: readonly string[]
  readonly credentials: readonly (Credential & { readonly createdAt: string })[]
  readonly events: readonly LearnerEvent[]
}

/**
 * Learner events, kept for good. Every method may throw a `ProgressError`: `STORE_BUSY`, `STORE_UNREADABLE`,
 * `STORE_UNWRITABLE` or `STORE_UNAVAILABLE` by the engine's state, `STORE_CLOSED` after `close`, and those named below.
 * Short trouble (another writer, a lost connection) is retried for some seconds first.
 */
export interface ProgressStore {
  /**
   * Stores events: all of them or, on an error, none. What is acknowledged survives a crash. An event whose id is
   * stored already counts once, so that a caller may send again whatever it is unsure of.
   *
   * @returns the ids that were new, in the order given. After a connection lost between commit and answer the events
   *   are sent again, and then count as stored already.
   * @throws ProgressError `BAD_EVENT`; `EVENT_CONFLICT` where an id is known with other content; `UNKNOWN_LEARNER`
   * @example
   * await store.append([event, event]) // [event.eventId]
   * await store.append([event]) // []
   */
  append(events: readonly LearnerEvent[]): Promise<readonly string[]>

  /**
   * The events of a learner and of all learners joined into it, as they were appended. They come in the order they
   * happened (`at`; at the same millisecond a start comes first, an end last, then by id), whatever the order they
   * arrived in, so that a replay always gives the same.
   *
   * @throws ProgressError `UNKNOWN_LEARNER`
   */
  eventsOf(learnerId: string, filter?: EventFilter): Promise<readonly LearnerEvent[]>

  /**
   * The learner a credential belongs to; a new one where the credential is seen for the first time.
   *
   * @throws ProgressError `BAD_CREDENTIAL`
   */
  learnerFor(credential: Credential): Promise<string>

  /**
   * The learner a credential belongs to, `null` where it was never seen. Makes nothing: looking at a page leaves no row.
   *
   * @throws ProgressError `BAD_CREDENTIAL`
   */
  findLearner(credential: Credential): Promise<string | null>

  /**
   * Gives a learner one more credential. Doing so twice is the same as once.
   *
   * @throws ProgressError `BAD_CREDENTIAL`; `UNKNOWN_LEARNER`; `CREDENTIAL_TAKEN` where another learner has it: join
   *   the two instead
   */
  addCredential(learnerId: string, credential: Credential): Promise<void>

  /**
   * Makes two learners one: reads of either, and each credential of both, lead to `into`. No event is rewritten. It
   * cannot be undone; doing so twice is the same as once.
   *
   * @returns the learner both are now
   * @throws ProgressError `UNKNOWN_LEARNER`
   */
  joinLearners(from: string, into: string): Promise<string>

  /**
   * Makes a code by which somebody known by another credential becomes this learner too. It holds for 10 minutes and
   * for one use; one made before holds no more. Only a hash of it is stored.
   *
   * @throws ProgressError `UNKNOWN_LEARNER`
   */
  makeLinkCode(learnerId: string): Promise<LinkCode>

  /**
   * Whether the code last made for a learner was used.
   *
   * @throws ProgressError `UNKNOWN_LEARNER`
   */
  isLinkCodeUsed(learnerId: string): Promise<boolean>

  /**
   * Joins a learner into the one whose code this is, as `joinLearners` does. Of several who use it at once one is joined.
   * The same learner again is the same as once.
   *
   * @param code as typed: case, spaces and hyphens do not matter
   * @returns the learner both are now
   * @throws ProgressError `BAD_LINK_CODE` where it is wrong, too late, or used by somebody else; `UNKNOWN_LEARNER`
   */
  useLinkCode(learnerId: string, code: string): Promise<string>

  /**
   * All that is kept about a learner, for the learner.
   *
   * @throws ProgressError `UNKNOWN_LEARNER`
   */
  exportLearner(learnerId: string): Promise<LearnerExport>

  /**
   * Removes a learner, all that was joined into it, their credentials and their events. Deleting an unknown learner
   * does nothing.
   */
  deleteLearner(learnerId: string): Promise<void>

  /** Resolves where the store answers, as a readiness check needs. */
  ping(): Promise<void>

  /** Lets what is under way finish, then lets go of the file or the connections. May be called twice. */
  close(): Promise<void>
}
