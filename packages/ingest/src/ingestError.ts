/** What is wrong with the files or options given. The names are stable: tell errors apart by them. */
export type IngestErrorCode =
  | 'MISUSE'
  | 'CANNOT_READ'
  | 'EMPTY_FILE'
  | 'BINARY_FILE'
  | 'BAD_ENCODING'
  | 'UNKNOWN_FORMAT'
  | 'MALFORMED_ROW'
  | 'MISSING_COLUMN'
  | 'AMBIGUOUS_COLUMN'
  | 'BAD_VALUE'
  | 'BAD_SCORE'
  | 'UNKNOWN_SPLIT'
  | 'DUPLICATE_ID'
  | 'NO_COMMON_IDS'
  | 'LABEL_CONFLICT'
  | 'NO_POSITIVE_CLASS'
  | 'UNSUPPORTED_TASK'
  | 'BAD_PROJECT'
  | 'BAD_POLICY'

export interface IngestErrorDetails {
  readonly file?: string
  /** 1-based line in the file, the header being line 1. */
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly expected?: string
  /** What to do about it, as a sentence. */
  readonly remedy?: string
}

/**
 * A file or an option that cannot be used. `message` is complete: what was found, where, what was expected and what
 * to do. Test `error.code`, never `instanceof`.
 */
export class IngestError extends Error {
  override readonly name = 'IngestError'
  readonly code: IngestErrorCode
  readonly details: IngestErrorDetails

  constructor(code: IngestErrorCode, message: string, details: IngestErrorDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
