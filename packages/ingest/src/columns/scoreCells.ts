import { fail } from './cellError.js'
import type { Probabilities } from './cellValues.js'
import { parsedOrNull, splitAtBars } from './labelCells.js'

/** `NaN` where the cell is no number. */
export function readNumber(cell: unknown): number {
  if (typeof cell === 'number') return cell
  return typeof cell === 'string' && /^\s*[\d.eE+-]+\s*$/.test(cell) ? Number(cell) : Number.NaN
}

export function readScore(cell: unknown): number {
  if (cell === null) return Number.NaN
  const score = readNumber(cell)
  if (score >= 0 && score <= 1) return score + 0
  return fail('BAD_SCORE', cell, 'a number from 0 to 1', scoreRemedy(cell))
}

function scoreRemedy(cell: unknown): string {
  if (typeof cell === 'string' && /^\d+,\d+$/.test(cell)) return 'Write decimals with a point.'
  return 'A score is a probability: put logits through a sigmoid or softmax, and divide percentages by 100.'
}

export function readProbabilities(cell: unknown): Probabilities | null {
  if (cell === null) return null
  const expected = 'a JSON array or object of numbers from 0 to 1, one per class'
  const value = typeof cell === 'string' ? parsedOrNull(cell) : cell
  if (typeof value !== 'object' || value === null) return fail('BAD_SCORE', cell, expected)
  const parts: unknown[] = Object.values(value)
  if (!parts.every((part) => typeof part === 'number' && part >= 0 && part <= 1))
    return fail('BAD_SCORE', cell, expected)
  const sum = (parts as number[]).reduce((total, part) => total + part, 0)
  if (Math.abs(sum - 1) > 0.01)
    return fail('BAD_SCORE', cell, `${expected}, adding up to 1 (here ${sum.toFixed(3)})`)
  return value as Probabilities
}

export function readLabelScores(cell: unknown): Probabilities | null {
  if (cell === null) return null
  const expected = 'numbers from 0 to 1, one per label: a list, by label, or joined by |'
  const isJson = typeof cell === 'string' && /^\s*[[{]/.test(cell)
  const value = isJson ? parsedOrNull(cell) : typeof cell === 'string' ? splitAtBars(cell) : cell
  if (typeof value !== 'object' || value === null) return fail('BAD_SCORE', cell, expected)
  const number = (part: unknown) => {
    const score = readNumber(part)
    return score >= 0 && score <= 1 ? score + 0 : fail('BAD_SCORE', cell, expected)
  }
  return Array.isArray(value)
    ? value.map(number)
    : Object.fromEntries(Object.entries(value).map(([label, part]) => [label, number(part)]))
}

/** How right an answer was: a number, or true and false, as Python and JSON write them. */
export function readGrade(cell: unknown): number | null {
  if (cell === null) return null
  const word = String(cell).trim().toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true' ? 1 : 0
  const grade = readNumber(cell)
  if (grade >= 0 && grade <= 1) return grade + 0
  const remedy = 'Divide grades of another scale by its highest.'
  return fail('BAD_SCORE', cell, 'how right the answer was, a number from 0 to 1, or true or false', remedy)
}
