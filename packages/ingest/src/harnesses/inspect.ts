import { readNumber } from '../columns/scoreCells.js'
import { linesOf } from '../parse/linesOf.js'
import { parseDocument } from '../parse/parseDocument.js'
import { wholeText } from '../parse/wholeText.js'
import { type Fields, fieldsOf, isFields, textOf, writtenOut } from './fields.js'
import { gradeOf } from './grades.js'
import type { Harness, HarnessAnswer } from './harness.js'
import { pickOne } from './pickOne.js'
import { unexpected } from './unexpected.js'

const TOOL = { tool: 'Inspect' }

/** Words that `value_to_float` of Inspect reads, with its standard values. */
const WORDS: Readonly<Record<string, number>> = {
  C: 1,
  P: 0.5,
  I: 0,
  N: 0,
  yes: 1,
  true: 1,
  no: 0,
  false: 0,
}

/**
 * A log of Inspect as JSON (`inspect log convert --to json`; `EvalLog` of inspect_ai, version 2). Each sample of each
 * epoch is an answer; the epochs of a sample belong together.
 */
export const inspect: Harness = {
  name: 'inspect',
  recognises: ({ paths }) => paths.has('status') && paths.has('eval.task') && paths.has('eval.model'),
  read: async (text, { file, options }) => {
    const whole = await wholeText(text, file, {
      remedy: 'Write the log without events and attachments, or give a CSV of the rows.',
    })
    const log = fieldsOf(parseDocument(whole, file))
    const about = fieldsOf(log['eval'])
    const { samples } = log
    if (!Array.isArray(samples)) {
      const expected = 'samples, one by one: the log may have been read or written without them (header only)'
      throw unexpected(samples, expected, { file, ...TOOL })
    }
    const lines = linesOf(whole, 'samples[]')
    const rows = samples.map((sample, row) => ({ sample: fieldsOf(sample), line: lines[row] ?? 1 }))
    const metrics = [...new Set(rows.flatMap(({ sample }) => Object.keys(valuesOf(sample))))]
    if (rows.length > 0 && metrics.length === 0) {
      const expected = 'scores of the samples: a scorer has to run before answers can be judged'
      throw unexpected(undefined, expected, { file, ...TOOL })
    }
    const metric = rows.length === 0 ? '' : pickOne(metrics, options.pick?.metric, { file, key: 'metric' })
    const epochs = new Set(rows.map(({ sample }) => sample['epoch'])).size
    const answers = rows.map(({ sample, line }): HarnessAnswer => {
      const { id, epoch, error } = sample
      if (typeof id !== 'string' && typeof id !== 'number')
        throw unexpected(id, 'the id of the sample', { file, line, ...TOOL })
      const value = valuesOf(sample)[metric]
      const grade = error ? null : inspectGrade(value?.value)
      if (grade === undefined)
        throw unexpected(value?.value, `a value of ${metric} that is C, I, P, N or from 0 to 1`, {
          file,
          line,
          ...TOOL,
        })
      const target = sample['target']
      const isLabel = textOf(target) !== null && typeof value?.answer === 'string'
      return {
        id: epochs > 1 ? `${id} (epoch ${epoch})` : String(id),
        line,
        grade,
        expected: writtenOut(target),
        text: inputOf(sample['input']),
        ...(isLabel || grade === null ? { picked: textOf(value?.answer) } : {}),
        ...(epochs > 1 && { cluster: String(id) }),
      }
    })
    const task = textOf(about['task'])
    const notes = [`${file}: a log of Inspect, task ${task}: the scores of ${metric} were read as grades.`]
    if (epochs > 1) notes.push(`${file}: ${epochs} epochs: answers to one sample belong together (cluster).`)
    if (log['status'] !== 'success')
      notes.push(`${file}: the run has status ${writtenOut(log['status'])}: samples may be missing.`)
    return {
      kind: 'answers',
      models: [{ model: textOf(about['model']), answers }],
      task,
      metric,
      notes,
    }
  },
}

/** The scores of a sample by scorer; where a scorer gives several values, by `scorer/name`. */
function valuesOf(
  sample: Fields,
): Readonly<Record<string, { readonly value: unknown; readonly answer: unknown }>> {
  // Version 1 had one score, without its scorer's name.
  const scores = isFields(sample['scores'])
    ? sample['scores']
    : isFields(sample['score'])
      ? { score: sample['score'] }
      : {}
  return Object.fromEntries(
    Object.entries(scores).flatMap(([scorer, score]) => {
      const { value, answer } = fieldsOf(score)
      if (!isFields(value)) return [[scorer, { value, answer }]]
      return Object.entries(value).map(([name, part]) => [`${scorer}/${name}`, { value: part, answer }])
    }),
  )
}

/** As Inspect's `value_to_float`, but that what it makes 0 with a warning is an error here: `undefined`. */
function inspectGrade(value: unknown): number | boolean | null | undefined {
  if (typeof value !== 'string') return gradeOf(value)
  if (Object.hasOwn(WORDS, value)) return WORDS[value]
  const word = value.toLowerCase()
  if (word.length > 1 && Object.hasOwn(WORDS, word)) return WORDS[word]
  const number = readNumber(value)
  return Number.isNaN(number) ? undefined : gradeOf(number)
}

/** What was asked: text, or the contents of chat messages. */
function inputOf(input: unknown): string | null {
  if (!Array.isArray(input)) return textOf(input)
  return input.map((message) => writtenOut(fieldsOf(message)['content']) ?? '').join('\n')
}
