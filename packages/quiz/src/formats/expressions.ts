import { newcombePairedDifference, tangoPairedDifference } from '@fitcheck/core/comparison'
import { clopperPearsonInterval, wilsonInterval } from '@fitcheck/core/intervals'
import { accuracyOfCounts, f1OfCounts, precisionOfCounts, recallOfCounts } from '@fitcheck/core/metrics'
import { type CalculatorFunctions, calculate } from '../grading/calculator.js'

const pair = (bothRight: number, tunedOnly: number, baseOnly: number, bothWrong: number) => ({
  bothRight,
  tunedOnly,
  baseOnly,
  bothWrong,
})

/** What an expression in content may call: core's own functions, on counts. */
const functions: CalculatorFunctions = {
  share: (k, n) => wilsonInterval(k!, n!).estimate,
  precision: (tp, fp) => precisionOfCounts({ tp: tp!, fp: fp!, fn: 0, tn: 0 }),
  recall: (tp, fn) => recallOfCounts({ tp: tp!, fp: 0, fn: fn!, tn: 0 }),
  f1: (tp, fp, fn) => f1OfCounts({ tp: tp!, fp: fp!, fn: fn!, tn: 0 }),
  accuracy: (tp, fp, fn, tn) => accuracyOfCounts({ tp: tp!, fp: fp!, fn: fn!, tn: tn! }),
  wilsonLower: (k, n) => wilsonInterval(k!, n!).lower,
  wilsonUpper: (k, n) => wilsonInterval(k!, n!).upper,
  exactLower: (k, n) => clopperPearsonInterval(k!, n!).lower,
  exactUpper: (k, n) => clopperPearsonInterval(k!, n!).upper,
  pairedGain: (a, b, c, d) => tangoPairedDifference(pair(a!, b!, c!, d!)).estimate,
  // A verdict takes the wider of the two on each side.
  pairedLower: (a, b, c, d) =>
    Math.min(
      tangoPairedDifference(pair(a!, b!, c!, d!)).lower,
      newcombePairedDifference(pair(a!, b!, c!, d!)).lower,
    ),
  pairedUpper: (a, b, c, d) =>
    Math.max(
      tangoPairedDifference(pair(a!, b!, c!, d!)).upper,
      newcombePairedDifference(pair(a!, b!, c!, d!)).upper,
    ),
}

/** An expression that cannot be computed; the message says why. */
export class ExpressionError extends Error {}

/** Far more than a formula needs, and too little to nest without end. */
const longest = 500

/**
 * @throws ExpressionError
 * @example compute('precision(85, 10)') // 0.8947…
 */
export function compute(expression: string): number {
  if (expression.length > longest)
    throw new ExpressionError(`'${expression.slice(0, 40)}…' is too long; at most ${longest} characters`)
  const result = calculate(expression, functions)
  if (!result.ok) throw new ExpressionError(`'${expression}' cannot be computed: ${result.message}`)
  return result.value
}

const place = /\{\{([^{}|]+)(?:\|([^{}]*))?\}\}/g

/**
 * Fills in `{{expression | format}}`. Formats: `2` decimals, `%1` percent with decimals, `+1` with its sign, `,` whole
 * number with separators; none for the plain number.
 *
 * @throws ExpressionError
 * @example fillIn('{{precision(85, 10) | 3}}') // '0.895'
 */
export function fillIn(text: string): string {
  return text.replace(place, (_, expression: string, format?: string) =>
    formatted(compute(expression.trim()), (format ?? '').trim()),
  )
}

function formatted(value: number, format: string): string {
  if (format === '') return String(Number(value.toPrecision(12)))
  if (format === ',') return Math.round(value).toLocaleString('en-US')
  const digits = Number(format.replace(/^[%+]/, ''))
  if (!Number.isInteger(digits)) throw new ExpressionError(`'${format}' is not a format. Use 2, %1, +1 or ,`)
  // Decimal halves that binary fractions sit just below go up, as on paper.
  const nudged = value + Math.sign(value) * 1e-12
  if (format.startsWith('%')) return `${(100 * nudged).toFixed(digits)}%`
  const sign = format.startsWith('+') && value > 0 ? '+' : ''
  return `${sign}${nudged.toFixed(digits).replace('-', '−')}`
}
