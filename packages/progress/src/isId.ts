/** Whether a value can name an event, a learner or an attempt: 1 to 128 visible ASCII characters. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value)
}
