import { ApiError } from './apiError'
import type { Fields } from './body'

/** Reads the field of a body under that name, or throws ApiError 400 BAD_FIELD naming it. */
export type ReadField<T> = (fields: Fields, name: string) => T

/** A UUID made by the client: the same one again is the same event. */
export const eventId: ReadField<string> = (fields, name) => {
  const value = fields[name]
  if (typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return value
  throw badField(name, 'a UUID, made anew for each event')
}

export const text: ReadField<string> = (fields, name) => {
  const value = fields[name]
  if (typeof value === 'string' && value !== '' && value.length <= 200) return value
  throw badField(name, 'a text of at most 200 characters')
}

export const texts: ReadField<readonly string[]> = (fields, name) => {
  const value = fields[name]
  const isText = (item: unknown) => typeof item === 'string' && item.length <= 200
  if (Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(isText)) return value
  throw badField(name, 'a list of 1 to 50 texts')
}

/** A whole number from 0. */
export const count: ReadField<number> = (fields, name) => {
  const value = fields[name]
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw badField(name, 'a whole number from 0')
}

export const truth: ReadField<boolean> = (fields, name) => {
  const value = fields[name]
  if (typeof value === 'boolean') return value
  throw badField(name, 'true or false')
}

export function oneOf<const T extends string>(...values: readonly T[]): ReadField<T> {
  return (fields, name) => {
    const value = values.find((candidate) => candidate === fields[name])
    if (value === undefined) throw badField(name, `one of ${values.join(', ')}`)
    return value
  }
}

/** The field as an object to spread: without the key where the field is absent or null. */
export function optional<const Name extends string, T>(
  fields: Fields,
  name: Name,
  read: ReadField<T>,
): { readonly [Key in Name]?: T } {
  if (fields[name] === undefined || fields[name] === null) return {}
  return { [name]: read(fields, name) } as { readonly [Key in Name]?: T }
}

function badField(field: string, expected: string): ApiError {
  return new ApiError(400, 'BAD_FIELD', `${field}: expected ${expected}.`, { field })
}
