import type { CredentialKind } from '../progressStore.js'

/** The tables after all migrations. The prefix lets a PostgreSQL database be shared with others. */
export interface Tables {
  /** One row per migration that ran. */
  fitcheck_schema: { version: number; applied_at: string }
  fitcheck_learners: { learner_id: string; created_at: string }
  fitcheck_credentials: {
    kind: CredentialKind
    subject: string
    learner_id: string
    created_at: string
  }
  /** `alias_id` was joined into `learner_id`, which itself is never an alias. */
  fitcheck_aliases: { alias_id: string; learner_id: string; created_at: string }
  /** At most one of a learner. Of a code itself only a hash is kept. */
  fitcheck_link_codes: {
    code_hash: string
    learner_id: string
    /** Milliseconds since 1970. */
    expires_at: number
    /** 1: it has joined somebody, and joins nobody else. */
    used: number
  }
  fitcheck_events: {
    event_id: string
    /** As the event was appended: an alias, where the learner was joined since. */
    learner_id: string
    attempt_id: string | null
    /** Milliseconds since 1970. */
    at: number
    /** The event as canonical JSON, without its learner. */
    body: string
  }
}
