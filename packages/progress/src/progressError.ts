/** What went wrong with the store or what was given to it. The names are stable: tell errors apart by them. */
export type ProgressErrorCode =
  /** Another process held the store for longer than we wait. */
  | 'STORE_BUSY'
  /** The file is damaged, belongs to another program or cannot be opened. Nothing was changed. */
  | 'STORE_UNREADABLE'
  /** No permission, read-only or no space left. */
  | 'STORE_UNWRITABLE'
  /** The database server cannot be reached or refuses us. */
  | 'STORE_UNAVAILABLE'
  | 'STORE_CLOSED'
  /** A newer version of Fitcheck wrote the store. Nothing was changed. */
  | 'NEWER_SCHEMA'
  | 'BAD_EVENT'
  /** The event id is stored already, with other content. */
  | 'EVENT_CONFLICT'
  | 'BAD_CREDENTIAL'
  /** The credential belongs to another learner. */
  | 'CREDENTIAL_TAKEN'
  | 'UNKNOWN_LEARNER'
  /** A code that is none, does not hold any more, or was used. */
  | 'BAD_LINK_CODE'

export interface ProgressErrorDetails {
  readonly eventId?: string
  /** Path of the offending field within the event, such as `response.text`. */
  readonly field?: string
  readonly learnerId?: string
  /** What the engine itself reported. */
  readonly cause?: unknown
}

/**
 * A store that cannot be used, or something that cannot be stored. `message` is complete: what was found, where, what
 * was expected and what to do. Test `error.code`, never `instanceof`.
 */
export class ProgressError extends Error {
  override readonly name = 'ProgressError'
  readonly code: ProgressErrorCode
  readonly details: Omit<ProgressErrorDetails, 'cause'>

  constructor(code: ProgressErrorCode, message: string, { cause, ...details }: ProgressErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }
}
