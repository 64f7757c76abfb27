import { counted, listed } from '../badInput.js'
import { eachJsonLine } from '../parse/readJson.js'
import { type Fields, fieldsOf, textOf, writtenOut } from './fields.js'
import { gradeOf } from './grades.js'
import type { Harness, HarnessAnswer } from './harness.js'
import { pickOne } from './pickOne.js'
import { unexpected } from './unexpected.js'

interface Event {
  readonly line: number
  readonly data: Fields
}

/** What is known of one sample when the file has ended. */
interface Sample {
  readonly line: number
  readonly match: Event[]
  readonly metrics: Event[]
}

const TOOL = { tool: 'OpenAI evals' }

/**
 * The log of an OpenAI evals run (`record.py`, `LocalRecorder`): a line with the `spec`, one for each event, and a
 * `final_report`. A `match` event says what was expected and picked; where there is none, a `metrics` event grades.
 */
export const openaiEvals: Harness = {
  name: 'openai-evals',
  recognises: ({ paths }) =>
    paths.has('spec.eval_name') ||
    paths.has('spec.run_id') ||
    (paths.has('run_id') && paths.has('event_id') && paths.has('sample_id')),
  read: async (text, { file, options }) => {
    const samples = new Map<string, Sample>()
    let spec: Fields = {}
    let reports = 0
    let errors = 0
    await eachJsonLine(text, file, (value, line) => {
      const event = value as Fields
      if ('spec' in event) spec = fieldsOf(event['spec'])
      else if ('final_report' in event) reports++
      else take(event, line)
    })

    function take(event: Fields, line: number): void {
      const { sample_id: id, type } = event
      if (typeof id !== 'string' && typeof id !== 'number')
        throw unexpected(id, 'an event with its sample_id', { file, line, ...TOOL })
      const known = samples.get(String(id)) ?? { line, match: [], metrics: [] }
      samples.set(String(id), known)
      const data = fieldsOf(event['data'])
      if (type === 'match') known.match.push({ line, data })
      else if (type === 'metrics') known.metrics.push({ line, data })
      else if (type === 'error') errors++
    }

    const all = [...samples]
    const matched = all.filter(([, { match }]) => match.length > 0)
    const measured = new Set<string>()
    for (const { data } of all.flatMap(([, { metrics }]) => metrics))
      for (const [name, value] of Object.entries(data)) if (gradeOf(value) != null) measured.add(name)
    const names = [...(matched.length > 0 ? ['correct'] : []), ...measured]
    if (all.length > 0 && names.length === 0)
      throw unexpected(undefined, 'match events, or metrics from 0 to 1', { file, ...TOOL })
    // What was matched is the tool's own judgement; metrics beside it are asked for by name.
    const asked = options.pick?.metric ?? (matched.length > 0 ? 'correct' : undefined)
    const metric = all.length === 0 ? '' : pickOne(names, asked, { file, key: 'metric' })
    const answers =
      metric === 'correct' && matched.length > 0
        ? all.flatMap(([id, sample]) => matchAnswers(id, sample, file))
        : all.flatMap(([id, sample]) => measuredAnswers(id, sample, metric, file))
    const task = textOf(spec['eval_name']) ?? textOf(spec['base_eval'])
    const of = task === null ? '' : ` of ${task}`
    const read = metric === 'correct' ? 'match events' : `${metric} of metrics events`
    const notes = [`${file}: OpenAI evals${of}: ${read} were read, and sample_id as the id.`]
    if (errors > 0) notes.push(`${file}: ${counted(errors, 'error event')} in it.`)
    if (reports === 0)
      notes.push(`${file} has no final report: the run may have been cut short, and rows may be missing.`)
    const models = spec['completion_fns']
    const model = Array.isArray(models) && models.length > 0 ? listed(models) : null
    return { kind: 'answers', models: [{ model, answers }], task, metric, ofLabels: true, notes }
  },
}

/** One for each `match` event; of a sample without one, an answer that is missing. */
function matchAnswers(id: string, sample: Sample, file: string): readonly HarnessAnswer[] {
  if (sample.match.length === 0) return [{ id, line: sample.line, grade: null }]
  return sample.match.map(({ line, data }) => {
    const { correct, expected, picked, sampled } = data
    if (typeof correct !== 'boolean')
      throw unexpected(correct, 'correct, true or false', { file, line, ...TOOL })
    // What fits none of the options is picked as nothing; what was said stands in `sampled`.
    const said = picked ?? (typeof sampled === 'string' ? sampled.trim() : sampled)
    const label =
      typeof expected === 'string' && (said === undefined || said === null || typeof said === 'string')
    return {
      id,
      line,
      grade: correct,
      expected: writtenOut(expected),
      ...(label && { picked: said ?? null }),
    }
  })
}

/** One for each event with that metric; of a sample without one, an answer that is missing. */
function measuredAnswers(id: string, sample: Sample, metric: string, file: string): readonly HarnessAnswer[] {
  const measured = sample.metrics.filter(({ data }) => Object.hasOwn(data, metric))
  if (measured.length === 0) return [{ id, line: sample.line, grade: null }]
  return measured.map(({ line, data }) => {
    const grade = gradeOf(data[metric])
    if (grade === undefined) throw unexpected(data[metric], `${metric} from 0 to 1`, { file, line, ...TOOL })
    return { id, line, grade }
  })
}
