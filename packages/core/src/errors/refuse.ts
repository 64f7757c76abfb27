import { InputError, type InputErrorCode } from './inputError.js'

/**
 * Throws an InputError that says what stands where, and what was expected there.
 * @example
 * refuse('OUT_OF_RANGE', 'k', 0, 'a whole number of at least 1') // "k is 0; expected a whole number of at least 1"
 */
export function refuse(
  code: InputErrorCode,
  argument: string,
  found: unknown,
  expected: string,
  row?: number,
): never {
  const where = row === undefined ? argument : `${argument}[${row}]`
  const details = { argument, found, expected, ...(row !== undefined && { row }) }
  throw new InputError(code, `${where} is ${found}; expected ${expected}`, details)
}
