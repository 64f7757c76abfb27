import { ProgressError } from '../progressError.js'

/**
 * What passes by itself, by SQLSTATE class or code (PostgreSQL, appendix A): connection exceptions, insufficient
 * resources, shutdown and start-up, serialization failures and deadlocks, a lock not available.
 */
const passing = /^(08...|53...|57P0[1-5]|40001|40P01|55P03|25P0[34])$/
const lockNotAvailable = '55P03'

/** Errors of the system or of the driver when a connection breaks or cannot be made; they have no SQLSTATE. */
const lost = /^(ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT)/
const lostMessage = /connection (terminated|error)|timeout exceeded|read timeout|not queryable|discarded/i

/** Whether trying again may help. Every operation of the store may run twice. */
export function mayPass(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return isSqlState(error) ? passing.test(code) : lost.test(code) || lostMessage.test(message)
}

/** An error of PostgreSQL or the connection in the words of the store; any other error as it is. */
export function postgresError(error: unknown, address: string): unknown {
  if (error instanceof ProgressError) return error
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  if (isSqlState(error)) {
    if (code === lockNotAvailable) {
      return new ProgressError(
        'STORE_BUSY',
        `The database at ${address} was locked by another process for several seconds. Try again.`,
        { cause: error },
      )
    }
    return unavailable(address, `it answers: ${message} (SQLSTATE ${code})`, error)
  }
  if (mayPass(error) || code === 'ENOTFOUND') return unavailable(address, message || String(code), error)
  return error
}

export function unavailable(address: string, reason: string, cause?: unknown): ProgressError {
  return new ProgressError(
    'STORE_UNAVAILABLE',
    `Cannot use the database at ${address}: ${reason}. Check that it runs and that DATABASE_URL names it rightly.`,
    { cause },
  )
}

function isSqlState(error: unknown): boolean {
  const { code, severity } = (error ?? {}) as { code?: unknown; severity?: unknown }
  return typeof severity === 'string' && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
}
