import { formatCount } from '../report/number.js'

/**
 * A count with its noun.
 * @example
 * rowsText(1) // '1 row'
 */
export function rowsText(count: number, noun = 'row'): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}
