import type { ProgressErrorCode } from '@fitcheck/progress'
import type { SessionErrorCode } from '@fitcheck/quiz'

/** A request that is refused: what the client is told, and nothing else. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  /** The part of the body, or of the answer, that is meant. */
  readonly field: string | null
  /** Seconds after which the same request may go through. */
  readonly retryAfter: number | null

  constructor(
    status: number,
    code: string,
    message: string,
    {
      field = null,
      retryAfter = null,
      cause,
    }: { field?: string | null; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.status = status
    this.code = code
    this.field = field
    this.retryAfter = retryAfter
  }
}

/** Of a learner's commands. Their messages are written to be shown. */
const sessionStatus: Readonly<Record<SessionErrorCode, number>> = {
  WRONG_ANSWER_TYPE: 400,
  UNREADABLE_ANSWER: 400,
  OTHER_LEARNER: 403,
  NOT_IN_A_TEST: 403,
  NO_SUCH_ATTEMPT: 404,
  NO_SUCH_PATTERN: 404,
  NO_SUCH_QUESTION: 404,
  NO_SUCH_HINT: 404,
  ALREADY_ANSWERED: 409,
  ATTEMPT_FINISHED: 409,
  OPEN_QUESTIONS: 409,
  OTHER_ATTEMPT: 409,
  TOO_FEW_QUESTIONS: 409,
}

type StoreError = readonly [status: number, message: string, retryAfter?: number]

/** Credentials are made here, and link codes are used elsewhere: one that the store refuses is a bug. */
type Foreseen = Exclude<ProgressErrorCode, 'BAD_CREDENTIAL' | 'CREDENTIAL_TAKEN' | 'BAD_LINK_CODE'>

/** Of the store, in our words: its own name files and servers. */
const storeErrors: Readonly<Record<Foreseen, StoreError>> = {
  STORE_BUSY: [503, 'Progress is busy just now, so this was not stored. Send it again in a moment.', 1],
  STORE_UNAVAILABLE: [
    503,
    'Progress cannot be reached just now, so this was not stored. Send it again soon.',
    5,
  ],
  STORE_CLOSED: [503, 'The server is restarting. Send this again in a moment.', 2],
  STORE_UNREADABLE: [503, 'Progress cannot be read on this server. Its log says why.'],
  STORE_UNWRITABLE: [503, 'Progress cannot be stored on this server. Its log says why.'],
  NEWER_SCHEMA: [503, 'Progress was written by a newer version of this server. Its log says more.'],
  BAD_EVENT: [400, 'This cannot be stored: it is longer than an answer may be.'],
  EVENT_CONFLICT: [409, 'This event id was used for something else. Send a new one.'],
  UNKNOWN_LEARNER: [401, 'The progress of this browser was deleted. Start anew.'],
}

/** Any error as what the client is told of it. What is not foreseen is told as a bug and nothing more. */
export function toApiError(error: unknown): ApiError {
  // By name: each route may be bundled with a class of its own.
  if ((error as Partial<ApiError> | null)?.name === 'ApiError') return error as ApiError
  const { code, message, field } = (error ?? {}) as { code?: unknown; message?: unknown; field?: unknown }
  if (has(sessionStatus, code))
    return new ApiError(sessionStatus[code], code, String(message), {
      field: typeof field === 'string' ? field : null,
    })
  if (has(storeErrors, code)) {
    const [status, words, retryAfter = null] = storeErrors[code]
    return new ApiError(status, code, words, { retryAfter })
  }
  return new ApiError(500, 'INTERNAL', 'Something went wrong on the server. It is not your fault; try again.')
}

function has<Code extends string>(table: Readonly<Record<Code, unknown>>, code: unknown): code is Code {
  return typeof code === 'string' && Object.hasOwn(table, code)
}

/** `{ error: { code, message, field? } }` with its status. */
export function errorResponse({ status, code, message, field, retryAfter }: ApiError): Response {
  const headers = {
    'cache-control': 'no-store',
    ...(retryAfter !== null && { 'retry-after': String(retryAfter) }),
  }
  return Response.json({ error: { code, message, ...(field !== null && { field }) } }, { status, headers })
}
