import type { InputErrorCode } from '@fitcheck/core'
import type { Decision } from '@fitcheck/core/verdict'
import type { IngestErrorCode } from '@fitcheck/ingest'
import type { ProgressErrorCode } from '@fitcheck/progress'

/** What `serve` may find when it starts. */
type ServeErrorCode = 'CANNOT_LISTEN' | 'BAD_HOST_KEY'
/** States of the store; what else it may find is a bug of ours. */
type StoreState = Extract<ProgressErrorCode, `STORE_${string}` | 'NEWER_SCHEMA'>

/** What the shell sees (`contract.md`): scripts and CI gates rest on these numbers. */
export const exitCodes = {
  ship: 0,
  hold: 1,
  inconclusive: 2,
  misuse: 64,
  badInput: 65,
  cannotRead: 66,
  /** Of `serve`, and of a server that cannot take one more. */
  unavailable: 69,
  bug: 70,
} as const satisfies Record<Decision | 'misuse' | 'badInput' | 'cannotRead' | 'unavailable' | 'bug', number>

const { misuse, badInput, cannotRead, unavailable } = exitCodes

/** The one table from an error's `code` to the exit code. */
const byErrorCode: Readonly<Record<InputErrorCode | IngestErrorCode | ServeErrorCode | StoreState, number>> =
  {
    MISUSE: misuse,
    POLICY_NOT_APPLICABLE: misuse,
    CANNOT_READ: cannotRead,
    EMPTY_FILE: badInput,
    BINARY_FILE: badInput,
    BAD_ENCODING: badInput,
    UNKNOWN_FORMAT: badInput,
    MALFORMED_ROW: badInput,
    MISSING_COLUMN: badInput,
    AMBIGUOUS_COLUMN: badInput,
    BAD_VALUE: badInput,
    BAD_SCORE: badInput,
    UNKNOWN_SPLIT: badInput,
    DUPLICATE_ID: badInput,
    NO_COMMON_IDS: badInput,
    LABEL_CONFLICT: badInput,
    NO_POSITIVE_CLASS: badInput,
    UNSUPPORTED_TASK: badInput,
    BAD_PROJECT: badInput,
    BAD_POLICY: badInput,
    BAD_VERDICT: badInput,
    INCONSISTENT_REPORT: badInput,
    LENGTH_MISMATCH: badInput,
    EMPTY_INPUT: badInput,
    UNKNOWN_LABEL: badInput,
    NOT_BINARY: badInput,
    SCORE_OUT_OF_RANGE: badInput,
    NOT_FINITE: badInput,
    UNMATCHED_ID: badInput,
    BAD_HOST_KEY: badInput,
    CANNOT_LISTEN: unavailable,
    STORE_BUSY: unavailable,
    STORE_UNREADABLE: unavailable,
    STORE_UNWRITABLE: unavailable,
    STORE_UNAVAILABLE: unavailable,
    STORE_CLOSED: unavailable,
    NEWER_SCHEMA: unavailable,
    OUT_OF_RANGE: badInput,
  }

/** The exit code of a user's mistake; `undefined` where the error is not one, but a bug. */
export function exitCodeOf(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && Object.hasOwn(byErrorCode, code)
    ? byErrorCode[code as keyof typeof byErrorCode]
    : undefined
}
