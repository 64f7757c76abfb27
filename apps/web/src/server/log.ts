/** What an error leaves in the server's log: one line of JSON, without cookies, addresses or answers. */
export function logError(route: string, error: unknown): void {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  const entry = {
    at: new Date().toISOString(),
    level: 'error',
    route,
    code,
    error: told(error),
    cause: told(cause),
  }
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}

function told(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : error === undefined ? undefined : String(error)
}
