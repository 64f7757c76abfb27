import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation } from '../readEvaluation.js'
import type { FileRole, ReadOptions } from '../reading.js'

const spec = (name: string, model: string) => ({
  spec: { completion_fns: [model], eval_name: name, base_eval: name, split: 'test', run_id: 'r' },
})
const event = (id: string, type: string, data: object) => ({
  run_id: 'r',
  event_id: 0,
  sample_id: id,
  type,
  data,
})
const match = (id: string, expected: unknown, picked: unknown, more: object = {}) =>
  event(id, 'match', { correct: expected === picked, expected, picked, ...more })
const report = { final_report: { accuracy: 0.5 } }
const log = (role: FileRole, events: readonly object[], name = 'spam.test.v0') =>
  sourceOf([spec(name, role), ...events].map((each) => `${JSON.stringify(each)}\n`).join(''), {
    role,
    name: `${role}.jsonl`,
  })
const LABELS = Array.from({ length: 10 }, (_, at) => (at % 2 ? 'spam' : 'ham'))
const swapped = (...places: readonly number[]) =>
  LABELS.map((label, at) => (places.includes(at) ? (label === 'ham' ? 'spam' : 'ham') : label))
const said = (answers: readonly (string | null)[]) =>
  answers.map((answer, at) => match(`spam.test.${at}`, LABELS[at], answer))
const read = (base: readonly object[], tuned: readonly object[], options?: ReadOptions) =>
  readEvaluation([log('base', base), log('tuned', tuned)], options)

describe('logs of OpenAI evals', () => {
  it('are labels where what was expected and picked are, and errors are missing answers', async () => {
    const { evaluation, files, notes } = await read(
      [...said(swapped(1, 2)), report],
      [
        event('spam.test.0', 'sampling', { prompt: 'x', sampled: 'ham' }),
        ...said(LABELS.slice(0, 9)),
        event('spam.test.9', 'error', { type: 'Timeout', message: 'no answer' }),
        event('spam.test.9', 'match', { correct: false, expected: 'spam', picked: null }),
        report,
      ],
    )
    expect(evaluation).toMatchObject({
      task: 'binary',
      positive: 'spam',
      splits: {
        'domain-test': {
          ids: LABELS.map((_, at) => `spam.test.${at}`),
          truth: LABELS,
          base: { predictions: swapped(1, 2) },
          tuned: { predictions: [...LABELS.slice(0, 9), null] },
        },
      },
    })
    expect(files[1]).toMatchObject({ format: 'openai-evals', rows: 10 })
    expect(notes).toEqual([
      'base.jsonl: OpenAI evals of spam.test.v0: match events were read, and sample_id as the id.',
      'tuned.jsonl: OpenAI evals of spam.test.v0: match events were read, and sample_id as the id.',
      'tuned.jsonl: 1 error event in it.',
    ])
  })

  it('take what was said where it was none of the options', async () => {
    const tuned = said(LABELS)
    tuned[0] = match('spam.test.0', 'ham', null, { sampled: 'spam\n' })
    const { evaluation } = await read([...said(LABELS), report], [...tuned, report])
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { predictions: swapped(0) } } } })
  })

  it('are grades where answers are texts, in one of the files, or where that is asked for', async () => {
    const long = said(LABELS)
    long[1] = match('spam.test.1', 'spam', 'ham', { correct: true })
    const graded = { task: 'graded', splits: { 'domain-test': { base: { scores: LABELS.map(() => 1) } } } }
    expect((await read(said(LABELS), long)).evaluation).toMatchObject(graded)
    expect((await read(said(LABELS), said(LABELS), { task: 'graded' })).evaluation).toMatchObject(graded)
  })

  it('without match events are graded by their metrics', async () => {
    const metrics = (score: number) => [
      event('a.0', 'metrics', { f1_score: score, words: 12 }),
      event('a.1', 'metrics', { f1_score: 0.5, words: 3 }),
      report,
    ]
    const { evaluation, notes } = await read(metrics(0.25), metrics(1))
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [1, 0.5] } } } })
    expect(notes[1]).toContain('f1_score of metrics events')
  })

  it('count a sample without a match as missing, and say that a run was cut short', async () => {
    const { evaluation, notes } = await read(said(LABELS), [
      ...said(swapped(0).slice(0, 9)),
      event('spam.test.9', 'error', { type: 'Timeout', message: '' }),
    ])
    expect(evaluation).toMatchObject({
      task: 'graded',
      splits: { 'domain-test': { tuned: { scores: [0, ...Array(8).fill(1), null] } } },
    })
    expect(notes).toContain(
      'tuned.jsonl has no final report: the run may have been cut short, and rows may be missing.',
    )
    expect(notes).toContain(
      'tuned.jsonl: 1 of 10 answers without a grade: counted as missing, and so as wrong.',
    )
  })

  it.each([
    [
      'two evals',
      () => readEvaluation([log('base', said(LABELS)), log('tuned', said(LABELS), 'tone.test.v0')]),
      'MISUSE tuned.jsonl: is of the task tone.test.v0, and base.jsonl of the task spam.test.v0. Both models have to answer the same: give two files of one task.',
    ],
    [
      'other expected answers',
      () =>
        read(
          said(LABELS),
          LABELS.map((label, at) => match(`spam.test.${9 - at}`, label, 'ham')),
        ),
      'LABEL_CONFLICT tuned.jsonl line 2: 10 of 10 samples are others than in base.jsonl, though their ids are the same: the expected answer of "spam.test.9" is "ham" here and "spam" in line 11 there. The two are of different tasks or data: run both models on the same.',
    ],
    [
      'no event that grades',
      () => read(said(LABELS), [event('a', 'sampling', {})]),
      'BAD_VALUE tuned.jsonl: found nothing, expected match events, or metrics from 0 to 1. If OpenAI evals wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    ],
    [
      'two matches of one sample',
      () => read(said(LABELS), [...said(LABELS), ...said(['ham'])]),
      'DUPLICATE_ID tuned.jsonl line 12, column id: id "spam.test.0" stands in line 2 too (split domain-test). Keep one of the rows, or give each an id of its own (and the same cluster, if they belong together).',
    ],
    [
      'no event at all',
      () => read(said(LABELS), [report]),
      'EMPTY_FILE tuned.jsonl: found no rows, expected at least one answer. The step that writes it may have failed.',
    ],
  ])('with %s are refused', async (_, reading, message) => {
    expect(await refusal(reading())).toBe(message)
  })
})
