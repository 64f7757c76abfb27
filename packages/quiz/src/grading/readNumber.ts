import type { Unit } from '../questions/question.js'
import { calculate } from './calculator.js'

export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string }

const example: Record<Unit, string> = {
  proportion: 'a number such as 0.8, 80% or 4/5',
  percent: 'a percentage such as 2.5',
  'percent-points': 'percentage points such as 4.5',
  count: 'a whole number such as 120',
  loss: 'a number such as 0.42',
}

const fraction = /^([+-]?\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/
const groupedWithPoint = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/

/**
 * Reads a number as people write it, by value: `0.8`, `.80`, `4/5`, `80%` of a proportion, `=85/95`. A decimal comma
 * counts where it cannot separate thousands. What cannot be read is a slip of form and costs no attempt.
 *
 * @example
 * readNumber('80%', 'proportion')   // { ok: true, value: 0.8 }
 * readNumber('0,75', 'proportion')  // { ok: true, value: 0.75 }
 * readNumber('1,234', 'count')      // { ok: false, message: "'1,234' can be read in two ways. …" }
 */
export function readNumber(text: string, unit: Unit): NumberReading {
  const typed = text.trim().replace(/[−–]/g, '-')
  if (typed === '') return unreadable(`Write ${example[unit]}.`)
  if (typed.length > 200) return unreadable(`This is too long. Write ${example[unit]}.`)
  if (typed.startsWith('=')) return calculate(typed.slice(1))

  const bare = unit === 'percent-points' ? typed.replace(/\s*(?:points?|pp|%)$/i, '') : typed
  if (bare.endsWith('%')) return readPercent(bare.slice(0, -1).trim(), unit)
  const parts = fraction.exec(bare)
  if (parts !== null) return readFraction(Number(parts[1]), Number(parts[2]), unit)
  return readPlain(bare, unit)
}

function readPercent(text: string, unit: Unit): NumberReading {
  if (unit === 'count' || unit === 'loss')
    return unreadable(`A percent sign does not fit here. Write ${example[unit]}.`)
  const number = readPlain(text, unit)
  if (!number.ok || unit === 'percent') return number
  return { ok: true, value: number.value / 100 }
}

function readFraction(above: number, below: number, unit: Unit): NumberReading {
  if (unit === 'percent' || unit === 'percent-points')
    return unreadable(
      `A fraction is not a percentage yet. Write ${example[unit]}, or let = work it out: =100*${above}/${below}.`,
    )
  if (below === 0) return unreadable('This divides by zero.')
  return { ok: true, value: above / below }
}

function readPlain(text: string, unit: Unit): NumberReading {
  if (plain.test(text)) return { ok: true, value: Number(text) }
  if (groupedWithPoint.test(text)) return { ok: true, value: Number(text.replaceAll(',', '')) }
  if (grouped.test(text)) {
    const several = text.split(',').length > 2
    if (several) return { ok: true, value: Number(text.replaceAll(',', '')) }
    return unreadable(
      `'${text}' can be read in two ways. Write ${text.replace(',', '')} for the whole number or ${text.replace(',', '.')} for the decimal.`,
    )
  }
  const withPoint = text.replace(',', '.')
  if (/^[^.,]*,[^.,]*$/.test(text) && plain.test(withPoint)) return { ok: true, value: Number(withPoint) }
  return unreadable(`'${text}' is not a number we can read. Write ${example[unit]}.`)
}

function unreadable(message: string): NumberReading {
  return { ok: false, message }
}
