import { badInput, counted, listed } from '../badInput.js'
import { eachJsonLine } from '../parse/readJson.js'
import type { ReadOptions } from '../reading.js'
import { type Fields, textOf } from './fields.js'
import { gradeOf } from './grades.js'
import type { AnswersRead, Harness, HarnessAnswer } from './harness.js'
import { pickOne } from './pickOne.js'
import { unexpected } from './unexpected.js'

/** What a row has beside its metrics (`evaluator.py` of lm-evaluation-harness 0.4). */
const NO_METRICS: ReadonlySet<string> = new Set([
  ...['doc_id', 'doc', 'target', 'arguments', 'resps', 'filtered_resps', 'filter', 'metrics'],
  ...['doc_hash', 'prompt_hash', 'target_hash'],
])

/** Metrics that are better when lower (`higher_is_better` of lm_eval): what is near 1 is not near right. */
const LOWER_IS_BETTER: ReadonlySet<string> = new Set(
  'perplexity word_perplexity byte_perplexity bits_per_byte brier_score ter wer cer'.split(' '),
)

/** A row as far as it is used; the grades by metric, those of it that are grades. */
interface Sample {
  readonly docId: string
  readonly docHash: string | null
  readonly line: number
  readonly filter: string
  readonly target: string | null
  readonly grades: ReadonlyMap<string, number | boolean | null>
}

/**
 * `samples_<task>_<time>.jsonl` of EleutherAI's lm-evaluation-harness: a row for each document and filter. Documents
 * are told apart by `doc_hash`, which is of their content and so the same in each run; `doc_id` counts within a run.
 */
export const lmEval: Harness = {
  name: 'lm-eval',
  recognises: ({ paths }) =>
    paths.has('doc_id') && paths.has('target') && (paths.has('resps') || paths.has('filtered_resps')),
  read: async (text, { file, options }) => {
    const samples: Sample[] = []
    const notGraded = new Map<string, unknown>()
    await eachJsonLine(text, file, (value, line) => {
      samples.push(sampleOf(value as Fields, line, file, notGraded))
    })
    return answersOf(samples, notGraded, file, options)
  },
}

function sampleOf(row: Fields, line: number, file: string, notGraded: Map<string, unknown>): Sample {
  const { doc_id: docId, filter } = row
  if (typeof docId !== 'number' && typeof docId !== 'string')
    throw unexpected(docId, 'doc_id, the number of the document', { file, line, tool: 'lm-eval' })
  const names = Array.isArray(row['metrics'])
    ? row['metrics'].map(String)
    : Object.keys(row).filter((key) => !NO_METRICS.has(key))
  const grades = new Map<string, number | boolean | null>()
  for (const name of names) {
    const grade = gradeOf(row[name])
    if (grade === undefined || LOWER_IS_BETTER.has(name)) notGraded.set(name, row[name])
    else grades.set(name, grade)
  }
  return {
    docId: String(docId),
    docHash: textOf(row['doc_hash']),
    line,
    filter: typeof filter === 'string' ? filter : 'none',
    target: textOf(row['target']),
    grades,
  }
}

function answersOf(
  samples: readonly Sample[],
  notGraded: ReadonlyMap<string, unknown>,
  file: string,
  { pick = {} }: ReadOptions,
): AnswersRead {
  if (samples.length === 0) return { kind: 'answers', models: [], task: null, metric: '', notes: [] }
  const filters = [...new Set(samples.map(({ filter }) => filter))]
  const filter = pickOne(filters, pick.filter, { file, key: 'filter' })
  const used = samples.filter((sample) => sample.filter === filter)
  const metrics = [...new Set(used.flatMap(({ grades }) => [...grades.keys()]))].filter(
    (name) => !notGraded.has(name),
  )
  const asked = pick.metric
  if (metrics.length === 0 || (asked !== undefined && notGraded.has(asked)))
    throw noGrades(asked ?? [...notGraded.keys()][0], notGraded, metrics, file)
  const metric = pickOne(metrics, asked, { file, key: 'metric' })
  const byHash = used.every(({ docHash }) => docHash !== null)
  const ids = byHash ? hashIds(used) : used.map(({ docId }) => docId)
  const answers = used.map(({ line, target, grades, docHash }, row): HarnessAnswer => {
    const grade = grades.get(metric) ?? null
    const id = ids[row]!
    return { id, line, grade, expected: target, ...(docHash !== null && { inputHash: docHash }) }
  })
  const by = `${metric} was read as the grade, and ${byHash ? 'doc_hash' : 'doc_id'} as the id`
  const notes = [`${file}: samples of lm-eval: ${by}.`]
  const others = filters.filter((name) => name !== filter)
  if (others.length > 0) {
    const rest = counted(samples.length - used.length, 'row')
    notes.push(`${file}: ${rest} of the filter ${listed(others)} not used, ${filter} was picked.`)
  }
  return { kind: 'answers', models: [{ model: null, answers }], task: null, metric, notes }
}

/** The hash; where a document stands in the data more than once, with which of them it is. */
function hashIds(samples: readonly Sample[]): readonly string[] {
  const docs = new Map<string, string[]>()
  return samples.map(({ docHash, docId }) => {
    const known = docs.get(docHash!) ?? []
    docs.set(docHash!, known)
    // The same document a second time is a row given twice: it keeps its id, which is then refused.
    if (!known.includes(docId)) known.push(docId)
    const place = known.indexOf(docId)
    return place === 0 ? docHash! : `${docHash}#${place + 1}`
  })
}

function noGrades(
  name: string | undefined,
  notGraded: ReadonlyMap<string, unknown>,
  metrics: readonly string[],
  file: string,
) {
  const expected = 'a metric that grades each answer from 0 to 1'
  const why = LOWER_IS_BETTER.has(name ?? '')
    ? 'better when lower'
    : JSON.stringify(notGraded.get(name ?? ''))
  const found = name === undefined ? 'no metric' : `${name}, which is ${why}`
  const others = metrics.length > 0 ? `Of this file, ${listed(metrics)} can be judged.` : ''
  const remedy = others || 'A metric of the whole, such as perplexity, says nothing of one answer.'
  return badInput('BAD_VALUE', { file, found, expected, remedy })
}
