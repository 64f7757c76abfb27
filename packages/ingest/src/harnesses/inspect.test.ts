import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation } from '../readEvaluation.js'
import type { FileRole, ReadOptions } from '../reading.js'

const sample = (id: string | number, value: unknown, more: object = {}) => ({
  id,
  epoch: 1,
  input: `What is ${id}?`,
  target: `the answer of ${id}, at length`,
  messages: [],
  scores: { match: { value, answer: 'something', explanation: 'said' } },
  ...more,
})
const log = (
  role: FileRole,
  samples: readonly object[] | undefined,
  more: { task?: string; status?: string } = {},
) => {
  const { task = 'arithmetic', status = 'success' } = more
  const document = {
    version: 2,
    status,
    eval: { task, task_id: 'x', model: `mockllm/${role}`, dataset: { name: 'sums', samples: 4 } },
    results: { total_samples: 4, completed_samples: 4, scores: [] },
    samples,
  }
  // As Python writes what is no number.
  const text = JSON.stringify(document, null, 2).replaceAll('"nan"', 'NaN')
  return sourceOf(text, { role, name: `${role}.json` })
}
const read = (base: readonly object[], tuned: readonly object[], options?: ReadOptions) =>
  readEvaluation([log('base', base), log('tuned', tuned)], options)

describe('logs of Inspect', () => {
  it('are graded as value_to_float does; what was not scored, or ended in an error, is missing', async () => {
    const values = ['C', 'I', 'P', 'N', 0.25, true, 'yes', 'No', '0.75', 'nan']
    const tuned = values.map((value, at) => sample(at + 1, value))
    tuned.push(sample(11, 'C', { error: { message: 'refused', traceback: '' } }))
    const { evaluation, files, notes } = await read(
      [1, 2, 11].map((id) => sample(id, 'I')),
      tuned,
    )
    expect(evaluation).toMatchObject({
      task: 'graded',
      splits: { 'domain-test': { ids: ['1', '2', '11'], tuned: { scores: [1, 0, null] } } },
    })
    const alone = await readEvaluation([log('tuned', tuned)])
    expect(alone.evaluation).toMatchObject({
      splits: { 'domain-test': { tuned: { scores: [1, 0, 0.5, 0, 0.25, 1, 1, 0, 0.75, null, null] } } },
    })
    expect(files[1]).toMatchObject({ format: 'inspect', rows: 11 })
    expect(notes).toContain(
      'tuned.json: a log of Inspect, task arithmetic: the scores of match were read as grades.',
    )
    expect(notes).toContain(
      'tuned.json: 2 of 11 answers without a grade: counted as missing, and so as wrong.',
    )
  })

  it('with short targets that are answered word for word are labels where that is asked for', async () => {
    const labelled = (wrong: number) =>
      Array.from({ length: 10 }, (_, at) => {
        const target = at % 2 ? 'spam' : 'ham'
        const answer = at < wrong ? 'ham' : target
        const scores = { match: { value: answer === target ? 'C' : 'I', answer } }
        return sample(at, 0, { target, scores })
      })
    const { evaluation } = await read(labelled(5), labelled(2), { task: 'binary' })
    const spam = (wrong: number) =>
      Array.from({ length: 10 }, (_, at) => (at % 2 && at >= wrong ? 'spam' : 'ham'))
    expect(evaluation).toMatchObject({
      task: 'binary',
      positive: 'spam',
      splits: { 'domain-test': { base: { predictions: spam(5) }, tuned: { predictions: spam(2) } } },
    })
    expect(await refusal(read(labelled(5), labelled(2), { task: 'multilabel' }))).toMatch(
      /^MISUSE base.json: the task is given as multilabel, and these answers cannot be read so: expected a set of labels/,
    )
    const { evaluation: asked, notes } = await read(labelled(5), labelled(2))
    expect(asked.task).toBe('graded')
    expect(notes).toContain(
      'tuned.json: the answers are labels (ham, spam) and were read as grades; --task binary judges them as labels.',
    )
  })

  it('of several epochs are answers of their own, which belong together', async () => {
    const epochs = (values: readonly string[]) =>
      values.map((value, at) => sample(Math.floor(at / 2) + 1, value, { epoch: (at % 2) + 1 }))
    const { evaluation, notes } = await read(epochs(['C', 'I', 'C', 'C']), epochs(['C', 'C', 'I', 'C']))
    expect(evaluation).toMatchObject({
      splits: {
        'domain-test': {
          ids: ['1 (epoch 1)', '1 (epoch 2)', '2 (epoch 1)', '2 (epoch 2)'],
          clusters: ['1', '1', '2', '2'],
          base: { scores: [1, 0, 1, 1] },
        },
      },
    })
    expect(notes).toContain('base.json: 2 epochs: answers to one sample belong together (cluster).')
  })

  it('with several scorers, or several values of one, ask which', async () => {
    const both = [
      sample(1, 'C', {
        scores: { match: { value: 'C' }, model_graded_qa: { value: { style: 0.5, facts: 1 } } },
      }),
    ]
    expect(await refusal(read(both, both))).toBe(
      'AMBIGUOUS_COLUMN base.json: holds 3 metrics: match, model_graded_qa/style, model_graded_qa/facts. Say which with --pick metric=match.',
    )
    const picked = await read(both, both, { pick: { metric: 'model_graded_qa/style' } })
    expect(picked.evaluation).toMatchObject({ splits: { 'domain-test': { base: { scores: [0.5] } } } })
  })

  it('say where they were cut short', async () => {
    const { notes } = await readEvaluation([log('tuned', [sample(1, 'C')], { status: 'cancelled' })])
    expect(notes).toContain('tuned.json: the run has status cancelled: samples may be missing.')
  })

  it.each([
    [
      'two tasks',
      () =>
        readEvaluation([log('base', [sample(1, 'C')]), log('tuned', [sample(1, 'C')], { task: 'history' })]),
      'MISUSE tuned.json: is of the task history, and base.json of the task arithmetic. Both models have to answer the same: give two files of one task.',
    ],
    [
      'one task on other data, counted from 1 as well',
      () => read([sample(1, 'C')], [sample(1, 'C', { input: 'Who?' })]),
      'LABEL_CONFLICT tuned.json line 19: 1 of 1 samples are others than in base.json, though their ids are the same: the input of "1" is "Who?" here and "What is 1?" in line 19 there. The two are of different tasks or data: run both models on the same.',
    ],
    [
      'no samples',
      () => readEvaluation([log('tuned', undefined)]),
      'BAD_VALUE tuned.json: found nothing, expected samples, one by one: the log may have been read or written without them (header only). If Inspect wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    ],
    [
      'no scores',
      () => readEvaluation([log('tuned', [sample(1, 'C', { scores: null })])]),
      'BAD_VALUE tuned.json: found nothing, expected scores of the samples: a scorer has to run before answers can be judged. If Inspect wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    ],
    [
      'a value that is no grade',
      () => readEvaluation([log('tuned', [sample(1, 'C'), sample(2, 7)])]),
      'BAD_VALUE tuned.json line 33: found 7, expected a value of match that is C, I, P, N or from 0 to 1. If Inspect wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    ],
    [
      'a letter that is no grade of Inspect, though it could stand in a number',
      () => readEvaluation([log('tuned', [sample(1, 'C'), sample(2, 'E')])]),
      'BAD_VALUE tuned.json line 33: found "E", expected a value of match that is C, I, P, N or from 0 to 1. If Inspect wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    ],
  ])('with %s are refused', async (_, reading, message) => {
    expect(await refusal(reading())).toBe(message)
  })

  it('cut off in the middle are refused', async () => {
    const text = JSON.stringify({
      version: 2,
      status: 'success',
      eval: { task: 't', model: 'm' },
      samples: [sample(1, 'C')],
    })
    const source = sourceOf(text.slice(0, -20), { role: 'tuned', name: 'tuned.json' })
    expect(await refusal(readEvaluation([source]))).toBe(
      'MALFORMED_ROW tuned.json line 1: found the end of the file, expected the rest of the JSON document. The file may be cut off.',
    )
  })
})
