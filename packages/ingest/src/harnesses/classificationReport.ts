import { type ReportedClasses, type ReportedRow, reportCounts, type Values } from '@fitcheck/core/verdict'
import { badInput, counted, listed } from '../badInput.js'
import { parseDocument } from '../parse/parseDocument.js'
import { wholeText } from '../parse/wholeText.js'
import { type Fields, fieldsOf, isFields } from './fields.js'
import type { AggregatesRead, Harness } from './harness.js'
import type { ReportAggregates, ValuesAggregates } from './modelAggregates.js'
import { unexpected } from './unexpected.js'

const TOOL = { tool: 'scikit-learn' }
const METRICS = ['precision', 'recall', 'f1-score', 'support'] as const
const AVERAGES: ReadonlySet<string> = new Set([
  'accuracy',
  'micro avg',
  'macro avg',
  'weighted avg',
  'samples avg',
])
/** A report has a few numbers a class; of more text it is something else. */
const LONGEST = 1 << 26

/**
 * `classification_report(…, output_dict=True)` of scikit-learn as JSON, also as a data frame of it writes it, either way
 * round. The counts behind it are computed back exactly; a report of label sets, or of some of the classes, has values
 * alone.
 */
export const classificationReport: Harness = {
  name: 'classification-report',
  recognises: ({ paths }) =>
    [...paths].some(
      (path) => path.endsWith('.f1-score') && paths.has(path.replace(/f1-score$/, 'support')),
    ) || ['f1-score.macro avg', 'f1-score.weighted avg'].some((path) => paths.has(path)),
  read: async (text, { file }) => {
    const remedy = 'Give the report of one model.'
    const report = rowsFirst(
      fieldsOf(parseDocument(await wholeText(text, file, { longest: LONGEST, remedy }), file)),
    )
    const classes = Object.entries(report)
      .filter(([name]) => !AVERAGES.has(name))
      .map(([label, row]) => ({ label, ...rowOf(row, label, file) }))
    if (classes.length === 0)
      throw unexpected(undefined, 'classes with their precision and recall', { file, ...TOOL })
    const average = (name: string) => (name in report ? rowOf(report[name], name, file) : undefined)
    const [macro, weighted, micro] = ['macro avg', 'weighted avg', 'micro avg'].map(average)
    if ('samples avg' in report) return read(ofLabelSets(micro), 0, [])
    const accuracy = accuracyOf(report['accuracy'], file)
    if (accuracy === null) return read(ofSomeClasses(macro), 0, [])
    const counts = countsOf(
      { classes, accuracy, ...(macro && { macro }), ...(weighted && { weighted }) },
      file,
    )
    const rows = counts.classes.reduce((sum, { support }) => sum + support, 0)
    return read(counts, rows, [
      `${file}: a classification report of ${counts.classes.length === 1 ? '1 class' : `${counts.classes.length} classes`} over ${counted(rows, 'row')}: its counts were computed back.`,
      ...outsideOf(counts, file),
    ])
  },
}

function read(
  aggregates: AggregatesRead['aggregates'],
  rows: number,
  notes: readonly string[],
): AggregatesRead {
  return { kind: 'aggregates', aggregates, rows, notes }
}

/** What was said of no row truly so is outside the labels, as an answer that cannot be read is. */
function outsideOf({ classes }: ReportAggregates, file: string): string[] {
  const outside = classes.filter(({ support, predicted }) => support === 0 && predicted !== 0)
  if (outside.length === 0) return []
  return [
    `${file}: no row is truly ${listed(outside.map(({ label }) => label))}: answers that say so are outside the labels, and wrong.`,
  ]
}

/** A data frame written by columns has the metrics outside. */
function rowsFirst(report: Fields): Fields {
  if (!METRICS.every((metric) => isFields(report[metric])) || Object.keys(report).length !== METRICS.length)
    return report
  const names = Object.keys(fieldsOf(report['precision']))
  const row = (name: string) =>
    Object.fromEntries(METRICS.map((metric) => [metric, fieldsOf(report[metric])[name]]))
  return Object.fromEntries(names.map((name) => [name, row(name)]))
}

function rowOf(value: unknown, name: string, file: string): ReportedRow {
  const row = fieldsOf(value)
  const numberOf = (metric: (typeof METRICS)[number]) => {
    // NaN, which `zero_division` may ask for, was read as null.
    const found = row[metric] === null && metric !== 'support' ? Number.NaN : row[metric]
    if (typeof found === 'number') return found
    throw unexpected(isFields(value) ? found : value, `${metric} of "${name}", a number`, { file, ...TOOL })
  }
  return {
    precision: numberOf('precision'),
    recall: numberOf('recall'),
    f1: numberOf('f1-score'),
    support: numberOf('support'),
  }
}

/** A data frame repeats accuracy in each column. */
function accuracyOf(value: unknown, file: string): number | null {
  const accuracy = isFields(value) ? value['precision'] : value
  if (accuracy === undefined) return null
  if (typeof accuracy === 'number') return accuracy
  throw unexpected(accuracy, 'accuracy, a number', { file, ...TOOL })
}

function countsOf(
  report: ReportedClasses & { classes: readonly { label: string }[] },
  file: string,
): ReportAggregates {
  try {
    return { kind: 'report', classes: reportCounts(report) as ReportAggregates['classes'] }
  } catch (error) {
    const { code, message, details } = error as {
      code?: string
      message: string
      details?: { expected?: string }
    }
    if (code !== 'INCONSISTENT_REPORT') throw error
    const remedy =
      'Give the report as output_dict=True makes it, unrounded and without sample_weight, or the rows it was made from.'
    throw badInput('BAD_VALUE', { file, found: message, expected: details?.expected ?? '', remedy }, message)
  }
}

const giveRows = 'give the predictions of both models, row by row'

/** Rows with several labels each: micro averages are over labels, and labels of a row err together. */
function ofLabelSets(micro: ReportedRow | undefined): ValuesAggregates {
  return {
    kind: 'values',
    task: 'multilabel',
    values: valuesOf(micro),
    reason: `This report is of rows with sets of labels: which labels stand in one row, and so err together, it does not say. To judge it, ${giveRows}.`,
  }
}

function ofSomeClasses(macro: ReportedRow | undefined): ValuesAggregates {
  return {
    kind: 'values',
    task: 'multiclass',
    values: valuesOf(macro),
    reason: `This report leaves out classes that occur, for it has no accuracy: how many rows there are cannot be told. Make it without the argument "labels", or ${giveRows}.`,
  }
}

function valuesOf(average: ReportedRow | undefined): Values {
  const shares = average
    ? Object.entries({ precision: average.precision, recall: average.recall, f1: average.f1 })
    : []
  return { rows: null, metrics: Object.fromEntries(shares.filter(([, share]) => share >= 0 && share <= 1)) }
}
