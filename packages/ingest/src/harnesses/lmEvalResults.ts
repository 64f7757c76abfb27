import { counted } from '../badInput.js'
import { parseDocument } from '../parse/parseDocument.js'
import { wholeText } from '../parse/wholeText.js'
import type { ReadOptions } from '../reading.js'
import { type Fields, fieldsOf, isFields } from './fields.js'
import type { AggregatesRead, Harness } from './harness.js'
import type { GradesAggregates, ValuesAggregates } from './modelAggregates.js'
import { pickOne } from './pickOne.js'
import { unexpected } from './unexpected.js'

const LONGEST = 1 << 26
/** Metrics that give each answer 0 or 1, whatever the task. */
const RIGHT_OR_WRONG = /^(acc|acc_norm|acc_bytes|acc_mutual_info|exact_match|em)$/

/** One metric of one task, after one filter. */
interface Result {
  readonly task: string
  readonly metric: string
  readonly filter: string
  readonly value: unknown
  readonly stderr: unknown
}

/**
 * `results_<time>.json` of EleutherAI's lm-evaluation-harness: each metric of each task as a mean over the documents. A
 * mean of answers that are right or wrong has its count, value x documents; of other scores the value is all there is.
 */
export const lmEvalResults: Harness = {
  name: 'lm-eval',
  recognises: ({ paths }) =>
    paths.has('results') && ['n-samples', 'n-shot', 'configs'].some((path) => paths.has(path)),
  read: async (text, { file, options }) => {
    const remedy = 'Give the samples_<task>_<time>.jsonl of one task.'
    const run = fieldsOf(parseDocument(await wholeText(text, file, { longest: LONGEST, remedy }), file))
    if (!isFields(run['results']))
      throw unexpected(run['results'], 'results by task', { file, tool: 'lm-eval' })
    const results = resultsOf(run['results'])
    if (results.length === 0)
      throw unexpected(undefined, 'metrics by task, such as "acc,none"', { file, tool: 'lm-eval' })
    return readOf(pickedOf(results, file, options), run, file)
  },
}

/** Every `metric,filter` of every task; what else a task has (its alias, standard errors) is no metric. */
function resultsOf(results: Fields): readonly Result[] {
  return Object.entries(results).flatMap(([task, values]) =>
    Object.entries(fieldsOf(values)).flatMap(([key, value]) => {
      const [, metric, filter] = /^(.+),([^,]+)$/.exec(key) ?? []
      if (metric === undefined || filter === undefined || metric.endsWith('_stderr')) return []
      return [{ task, metric, filter, value, stderr: fieldsOf(values)[`${metric}_stderr,${filter}`] }]
    }),
  )
}

/** Of several filters one, and of several metrics one; where there are several tasks, a metric is `task/metric`. */
function pickedOf(results: readonly Result[], file: string, { pick = {} }: ReadOptions): Result {
  const filters = [...new Set(results.map(({ filter }) => filter))]
  const filter = pickOne(filters, pick.filter, { file, key: 'filter' })
  const used = results.filter((result) => result.filter === filter)
  const several = new Set(used.map(({ task }) => task)).size > 1
  const nameOf = ({ task, metric }: Result) => (several ? `${task}/${metric}` : metric)
  const name = pickOne(used.map(nameOf), pick.metric, { file, key: 'metric' })
  return used.find((result) => nameOf(result) === name)!
}

function readOf(result: Result, run: Fields, file: string): AggregatesRead {
  const { task, metric, value } = result
  if (typeof value !== 'number')
    throw unexpected(value, `${metric} of ${task}, a number`, { file, tool: 'lm-eval' })
  const { effective } = fieldsOf(fieldsOf(run['n-samples'])[task])
  const rows = Number.isInteger(effective) && (effective as number) > 0 ? (effective as number) : null
  const told = `${metric} of ${task} is ${value}${rows === null ? '' : ` over ${counted(rows, 'document')}`}`
  const grades = rows === null ? null : gradesOf(result, value, rows)
  if (grades && betterOf(run, result) !== false)
    return {
      kind: 'aggregates',
      aggregates: grades,
      rows: grades.rows,
      notes: [`${file}: results of lm-eval: ${told}, so ${grades.right} right.`],
    }
  const aggregates = valuesOf(value, rows, `${metric} of ${task} ${reasonOf(run, result, rows)}`)
  return { kind: 'aggregates', aggregates, rows: rows ?? 0, notes: [`${file}: results of lm-eval: ${told}.`] }
}

/**
 * How many answers are right, where each is right or wrong: the value makes a whole number of them, and its standard
 * error, where given, is that of a share, √(p(1 − p) ⁄ (n − 1)) (`mean_stderr` of lm-eval). A standard error of 0 says
 * nothing, and there the metric must be known.
 */
function gradesOf({ task, metric, stderr }: Result, value: number, rows: number): GradesAggregates | null {
  const right = Math.round(value * rows)
  if (!(value >= 0 && value <= 1) || Math.abs(value * rows - right) > 1e-6) return null
  const spread = typeof stderr === 'number' && stderr > 0 ? stderr : null
  const isShare =
    spread === null
      ? RIGHT_OR_WRONG.test(metric)
      : Math.abs(spread - Math.sqrt((value * (1 - value)) / (rows - 1))) <= 1e-6 * spread
  return isShare ? { kind: 'grades', task, metric, right, rows } : null
}

function betterOf(run: Fields, { task, metric }: Result): unknown {
  return fieldsOf(fieldsOf(run['higher_is_better'])[task])[metric]
}

function reasonOf(run: Fields, result: Result, rows: number | null): string {
  if (betterOf(run, result) === false) return 'is better when lower'
  return rows === null
    ? 'is given without the number of documents'
    : 'is no share of answers that are right or wrong, and how its scores spread is not given'
}

function valuesOf(value: number, rows: number | null, reason: string): ValuesAggregates {
  const isShare = value >= 0 && value <= 1
  return {
    kind: 'values',
    task: 'graded',
    values: { rows, metrics: isShare ? { score: value } : {} },
    reason: `The ${reason}, so that it cannot be judged: give the samples_<task>_<time>.jsonl of both models (--log_samples).`,
  }
}
