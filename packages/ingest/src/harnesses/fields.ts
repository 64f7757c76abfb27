/** An object of a file, before anything is known of what it has. */
export type Fields = Readonly<Record<string, unknown>>

/** The value, if it is an object and no list; else one without fields. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text, if it is one that says something. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** Text as it is; any other value as JSON, so that equal ones are equal; `null` for nothing. */
export function writtenOut(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
