/** A command line that cannot be followed. The message says what was given, what was expected and what to do. */
export function misuse(message: string): Error & { readonly code: 'MISUSE' } {
  return Object.assign(new Error(message), { code: 'MISUSE' as const })
}
