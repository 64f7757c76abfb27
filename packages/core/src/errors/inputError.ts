/** What can be wrong with the data or options a caller passed. The names are stable: tell errors apart by them. */
export type InputErrorCode =
  | 'LENGTH_MISMATCH'
  | 'EMPTY_INPUT'
  | 'UNKNOWN_LABEL'
  | 'NOT_BINARY'
  | 'SCORE_OUT_OF_RANGE'
  | 'NOT_FINITE'
  | 'DUPLICATE_ID'
  | 'UNMATCHED_ID'
  | 'OUT_OF_RANGE'
  | 'BAD_POLICY'
  | 'POLICY_NOT_APPLICABLE'
  | 'UNSUPPORTED_TASK'
  | 'BAD_VERDICT'

/** Where and what: the argument, the first offending row (0-based) and what was expected there. */
export interface InputErrorDetails {
  readonly argument?: string
  readonly row?: number
  readonly found?: unknown
  readonly expected?: string
}

/**
 * Input that cannot be computed with. `message` says what was found, where, and what was expected.
 * Test `error.code`, never `instanceof`: two copies of this package may be loaded at once.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputErrorCode
  readonly details: InputErrorDetails

  constructor(code: InputErrorCode, message: string, details: InputErrorDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
