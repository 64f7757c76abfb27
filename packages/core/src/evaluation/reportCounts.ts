import { InputError } from '../errors/inputError.js'
import type { ClassMargins } from './aggregates.js'
import type { Label } from './evaluation.js'

/** Precision, recall and F1, and the true rows behind them; NaN where a ratio is 0/0. */
export interface ReportedRow {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
}

/** A report on a task whose rows have one label each: what `classificationReport` gives, and scikit-learn's. */
export interface ReportedClasses {
  readonly classes: readonly (ReportedRow & { readonly label: Label })[]
  /** `null` where the report leaves out classes that occur. */
  readonly accuracy: number | null
  readonly macro?: ReportedRow
  readonly weighted?: ReportedRow
}

/** How far a number computed in doubles may be from the one meant. */
const DOUBLE = 1e-12
/** A report with more decimals than this was not rounded. */
const MOST_DECIMALS = 10

/**
 * The counts behind a report: of each class its true rows, those said to be of it, and those that are both. Hits are
 * recall x support and predictions hits ⁄ precision; both must be whole within what doubles, or the decimals the report
 * is rounded to, allow, and all other numbers of the report must follow from them. How often a class without a hit was
 * said its precision does not tell; where the other classes leave it open, `predicted` is `null`.
 *
 * @throws InputError INCONSISTENT_REPORT for a number that no counts give, or that is rounded too far to give one alone
 * @example
 * reportCounts(classificationReport(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b']))[1]
 * // { label: 'b', support: 2, predicted: 3, hits: 2 }
 */
export function reportCounts(report: ReportedClasses): readonly ClassMargins[] {
  const decimals = numbersOf(report).reduce((most, value) => Math.max(most, decimalsOf(value)), 0)
  try {
    return countsWithin(report, DOUBLE)
  } catch (error) {
    if (decimals > MOST_DECIMALS) throw error
  }
  return countsWithin(report, DOUBLE + 0.5 * 10 ** -decimals, decimals)
}

/** The counts, where each number of the report is known to within `error`. */
function countsWithin(report: ReportedClasses, error: number, decimals?: number): readonly ClassMargins[] {
  const classes = report.classes.map((row) => marginsOf(row, error, decimals))
  const rows = sum(classes.map(({ support }) => support))
  if (rows === 0) throw inconsistent('the sum of support', 0, 'at least one row')
  const whole = report.accuracy === null ? classes : resolved(classes, rows)
  for (const [at, { label, hits, support, predicted }] of whole.entries()) {
    const { f1 } = report.classes[at]!
    if (predicted !== null && support + predicted > 0)
      agrees(`f1-score of "${label}"`, f1, (2 * hits) / (support + predicted), error)
  }
  if (report.accuracy !== null)
    agrees('accuracy', report.accuracy, sum(whole.map(({ hits }) => hits)) / rows, error)
  checkAverages(report, error)
  return whole
}

function marginsOf(
  { label, precision, recall, support }: ReportedClasses['classes'][number],
  error: number,
  decimals: number | undefined,
): ClassMargins {
  const of = (what: string) => `${what} of "${label}"`
  if (!(Number.isInteger(support) && support >= 0))
    throw inconsistent(
      of('support'),
      support,
      'a whole number of rows, which a weighted report does not have',
    )
  for (const [name, share] of Object.entries({ precision, recall }))
    if (!(Number.isNaN(share) || (share >= 0 && share <= 1)))
      throw inconsistent(of(name), share, 'a share from 0 to 1')
  if (support > 0 && Number.isNaN(recall))
    throw inconsistent(of('recall'), recall, `a number, for the class has ${support} rows`)
  const wholeOf = (what: string, value: number, least: number, most: number, meaning: string) => {
    // Never -0.
    const first = Math.ceil(least - 1e-9 * Math.max(1, least))
    const last = Math.floor(most + 1e-9 * Math.max(1, most))
    if (first > last)
      throw inconsistent(of(what), value, `a share that makes ${meaning} a whole number of rows`)
    if (first < last)
      throw inconsistent(
        of(what),
        value,
        `more decimals${decimals === undefined ? '' : ` than ${decimals}`}: ${meaning} may be any of ${first} to ${last}. ` +
          'Give the report unrounded',
      )
    return first + 0
  }
  const hits =
    support === 0
      ? 0
      : wholeOf(
          'recall',
          recall,
          support * Math.max(0, recall - error),
          support * Math.min(1, recall + error),
          `recall x ${support} rows`,
        )
  if (hits === 0) {
    // 0/0 is reported as 1 or NaN where `zero_division` says so; 0 may be 0/0 or 0 of any number.
    if (precision === 0) return { label, support, predicted: null, hits }
    if (precision === 1 || Number.isNaN(precision)) return { label, support, predicted: 0, hits }
    throw inconsistent(of('precision'), precision, 'a precision of 0, for recall is 0 too')
  }
  if (!(precision > error)) throw inconsistent(of('precision'), precision, `more than 0, for ${hits} hits`)
  const predicted = wholeOf(
    'precision',
    precision,
    hits / Math.min(1, precision + error),
    hits / (precision - error),
    `${hits} hits ⁄ precision`,
  )
  return { label, support, predicted, hits }
}

/**
 * Where every row is one of the classes by prediction too, predictions add up to the rows: what the other classes leave
 * is that of the one class that does not tell, or none is left for any.
 */
function resolved(classes: readonly ClassMargins[], rows: number): readonly ClassMargins[] {
  const left = rows - sum(classes.map(({ predicted }) => predicted ?? 0))
  const open = classes.filter(({ predicted }) => predicted === null).length
  if (left < 0 || (open === 0 && left > 0))
    throw inconsistent(
      'the sum of predictions, hits ⁄ precision over all classes,',
      rows - left,
      `${rows}, as many as there are rows`,
    )
  if (open !== 1 && left > 0) return classes
  return classes.map((margins) => ({ ...margins, predicted: margins.predicted ?? left }))
}

/** The averages must be those of the rows of the report; of what is not 0/0, as scikit-learn takes them. */
function checkAverages({ classes, macro, weighted }: ReportedClasses, error: number): void {
  const rows = sum(classes.map(({ support }) => support))
  for (const [name, average] of [
    ['macro avg', macro],
    ['weighted avg', weighted],
  ] as const) {
    if (!average) continue
    if (average.support !== rows)
      throw inconsistent(`support of ${name}`, average.support, `${rows}, the sum over the classes`)
    for (const metric of ['precision', 'recall', 'f1'] as const) {
      const taken = classes
        .map((row) => ({ value: row[metric], weight: name === 'macro avg' ? 1 : row.support }))
        .filter(({ value }) => !Number.isNaN(value))
      const total = sum(taken.map(({ weight }) => weight))
      if (total === 0) continue
      const mean = sum(taken.map(({ value, weight }) => value * weight)) / total
      agrees(`${metric === 'f1' ? 'f1-score' : metric} of ${name}`, average[metric], mean, 2 * error)
    }
  }
}

function agrees(what: string, found: number, expected: number, error: number): void {
  if (Number.isNaN(found) || Math.abs(found - expected) <= error + 1e-9) return
  throw inconsistent(what, found, `${Number(expected.toPrecision(12))} by the other numbers`)
}

function numbersOf({ classes, accuracy, macro, weighted }: ReportedClasses): number[] {
  return [...classes, ...(macro ? [macro] : []), ...(weighted ? [weighted] : [])]
    .flatMap(({ precision, recall, f1 }) => [precision, recall, f1])
    .concat(accuracy ?? [])
}

/** Decimals a number is written with; many where it needs an exponent. */
function decimalsOf(value: number): number {
  if (!Number.isFinite(value)) return 0
  const text = String(value)
  return text.includes('e') ? MOST_DECIMALS + 1 : (text.split('.')[1]?.length ?? 0)
}

function inconsistent(what: string, found: number, expected: string): InputError {
  return new InputError('INCONSISTENT_REPORT', `${what} is ${found}; expected ${expected}`, {
    argument: what,
    found,
    expected,
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
