/** Every code of an InputError. The names are stable. */
export const INPUT_ERROR_CODES = [
  'LENGTH_MISMATCH',
  'EMPTY_INPUT',
  'UNKNOWN_LABEL',
  'NOT_BINARY',
  'SCORE_OUT_OF_RANGE',
  'NOT_FINITE',
  'DUPLICATE_ID',
  'UNMATCHED_ID',
  'OUT_OF_RANGE',
  'BAD_POLICY',
  'POLICY_NOT_APPLICABLE',
  'UNSUPPORTED_TASK',
  'BAD_VERDICT',
  'INCONSISTENT_REPORT',
] as const

/** What can be wrong with the data or options a caller passed: tell errors apart by it. */
export type InputErrorCode = (typeof INPUT_ERROR_CODES)[number]

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
 *
 * @example
 * accuracyScore([1, 0], [1]) // throws LENGTH_MISMATCH
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
