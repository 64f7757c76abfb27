import { InputError } from '../errors/inputError.js'
import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'

/**
 * Throws unless a value is a label, of the type that the others are of.
 *
 * @throws InputError UNKNOWN_LABEL, NOT_FINITE
 */
export function checkLabel(label: Label, type: string, argument: string, row: number): void {
  if (!['string', 'number', 'boolean'].includes(typeof label))
    refuse('UNKNOWN_LABEL', argument, label, 'a string, a number or a boolean', row)
  if (typeof label !== type) {
    const message = `${argument}[${row}] is the ${typeof label} ${label}, but other labels are of type ${type}; labels are compared as they are, so use one type`
    throw new InputError('UNKNOWN_LABEL', message, { argument, row, found: label, expected: `a ${type}` })
  }
  if (typeof label === 'number' && !Number.isFinite(label))
    refuse('NOT_FINITE', argument, label, 'a finite number', row)
}
