/** What a user may be shown of an error; `null` of one that is a bug. Users' mistakes and the store's state have a code. */
export function errorMessage(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return typeof code === 'string' && typeof message === 'string' ? message : null
}
