import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation } from '../readEvaluation.js'
import type { FileRole, ReadOptions } from '../reading.js'

const result = (testIdx: number, promptIdx: number, score: number, more: object = {}) => ({
  promptIdx,
  testIdx,
  testCase: { vars: { question: `q${testIdx}` } },
  promptId: 'p',
  provider: { id: `openai:model-${promptIdx}`, label: '' },
  prompt: { raw: 'x', label: 'x' },
  vars: { question: `q${testIdx}` },
  response: { output: 'y' },
  failureReason: score === 1 ? 0 : 1,
  success: score === 1,
  score,
  namedScores: { tone: 0.5 },
  ...more,
})
const document = (results: readonly object[]) => ({
  evalId: 'eval-abc',
  results: { version: 3, timestamp: '2025-01-01T00:00:00.000Z', prompts: [], results, stats: {} },
  config: {},
  shareableUrl: null,
})
const file = (results: readonly object[], role: FileRole = 'all') =>
  sourceOf(JSON.stringify(document(results), null, 2), { role, name: `${role}.json` })
const read = (results: readonly object[], options?: ReadOptions) => readEvaluation([file(results)], options)
const both = [result(0, 0, 0), result(0, 1, 1), result(1, 0, 1), result(1, 1, 1), result(2, 1, 0)]

describe('results of promptfoo', () => {
  it('of two providers in one file are paired by test, once it is said which is which', async () => {
    expect(await refusal(read(both))).toBe(
      'AMBIGUOUS_COLUMN all.json: holds the answers of 2 models: openai:model-0, openai:model-1. Give --pick base=openai:model-0 --pick tuned=openai:model-1, or the other way round.',
    )
    const { evaluation, files, notes } = await read(both, { pick: { base: 'openai:model-0' } })
    expect(evaluation).toMatchObject({
      task: 'graded',
      splits: {
        'domain-test': {
          ids: ['0', '1'],
          texts: ['q0', 'q1'],
          base: { scores: [0, 1] },
          tuned: { scores: [1, 1] },
        },
      },
      joins: { 'domain-test': { tunedOnly: { count: 1, examples: ['2'] } } },
    })
    expect(files).toMatchObject([{ format: 'promptfoo', rows: 3, splits: { 'domain-test': 3 } }])
    expect(notes).toEqual([
      'all.json: results of promptfoo: score was read as the grade, testIdx as the id.',
      'all.json: openai:model-0 was taken as the base, openai:model-1 as the tuned model.',
    ])
  })

  it('of two providers stand for the split they are given as', async () => {
    const rows = sourceOf('id,base_score,tuned_score\n1,0,1\n', { name: 'rows.csv' })
    const { evaluation } = await readEvaluation([rows, file(both, 'general')], {
      pick: { tuned: 'openai:model-1' },
    })
    expect(evaluation.splits).toMatchObject({
      'domain-test': { ids: ['1'] },
      'general-test': { ids: ['0', '1'], base: { scores: [0, 1] }, tuned: { scores: [1, 1] } },
    })
  })

  it('whose providers are called base or tuned need not be asked about', async () => {
    const labelled = (labels: readonly string[]) =>
      both.map((each) => ({ ...each, provider: { id: 'file://p.js', label: labels[each.promptIdx] } }))
    const swapped = { splits: { 'domain-test': { base: { scores: [1, 1] }, tuned: { scores: [0, 1] } } } }
    expect((await read(labelled(['fine-tuned', 'baseline']))).evaluation).toMatchObject(swapped)
    expect((await read(labelled(['Tuned', 'gpt-4o']))).evaluation).toMatchObject(swapped)
    expect(await refusal(read(labelled(['ft:gpt-4o', 'gpt-4o'])))).toMatch(/^AMBIGUOUS_COLUMN/)
  })

  it('of two runs in two files are paired by test; one of several models is picked', async () => {
    const base = [result(0, 0, 0.5), result(1, 0, 1)]
    const { evaluation, notes } = await readEvaluation([file(base, 'base'), file(both, 'tuned')], {
      pick: { tuned: 'openai:model-1' },
    })
    expect(evaluation).toMatchObject({
      splits: { 'domain-test': { base: { scores: [0.5, 1] }, tuned: { scores: [1, 1] } } },
    })
    expect(notes).toContain('tuned.json: not used: openai:model-0.')
    expect(notes).toContain(
      'base.json: 1 score is not 1 for a pass and 0 for a fail; to judge passes alone, give --pick metric=success.',
    )
  })

  it('are graded by what is picked: passes, or a score of its own', async () => {
    const [one] = [result(0, 0, 0.5)]
    const graded = async (metric: string) => {
      const { evaluation } = await readEvaluation([file([one!], 'tuned')], { pick: { metric } })
      return evaluation.task === 'graded' ? evaluation.splits['domain-test'].tuned.scores : null
    }
    expect(await graded('success')).toEqual([0])
    expect(await graded('tone')).toEqual([0.5])
    expect(await refusal(graded('tune'))).toBe(
      'MISUSE tuned.json: --pick metric=tune: the file has no such metric. Did you mean tone?',
    )
  })

  it('that ended in an error are missing; those that an assertion rejected are wrong', async () => {
    const { evaluation, notes } = await readEvaluation([
      file(
        [
          result(0, 0, 0, { failureReason: 2, error: 'timeout' }),
          result(1, 0, 0, { failureReason: 1, error: 'Expected x' }),
          result(2, 0, 7),
        ],
        'tuned',
      ),
    ])
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [null, 0, 0] } } } })
    expect(notes[0]).toContain('success was read as the grade')
    expect(notes).toContain(
      'tuned.json: 1 of 3 answers without a grade: counted as missing, and so as wrong.',
    )
  })

  it('of repeated tests belong together', async () => {
    const repeated = [0, 1, 2].map((test) => result(test, 0, 1, { vars: { question: `q${test % 2}` } }))
    const { evaluation, notes } = await readEvaluation([file(repeated, 'tuned')])
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { clusters: ['0', '1', '0'] } } })
    expect(notes).toContain(
      'tuned.json: tests are repeated: those with the same vars and assertions belong together (cluster).',
    )
    const asserting = repeated.map((each, test) => ({ ...each, testCase: { assert: [{ value: test }] } }))
    const others = await readEvaluation([file(asserting, 'tuned')])
    expect(others.evaluation.splits['domain-test'].clusters).toBeUndefined()
  })

  it('with several prompts for a provider are models of their own', async () => {
    const prompts = [result(0, 0, 1), result(0, 1, 0)].map((each) => ({ ...each, provider: 'echo' }))
    expect(await refusal(read(prompts))).toContain('2 models: echo #0, echo #1')
    const { evaluation } = await read(prompts, { pick: { tuned: 'echo #0', base: 'echo #1' } })
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [1] } } } })
  })

  it('as JSONL, and of version 2 in its table, are the same', async () => {
    const jsonl = sourceOf(both.map((each) => `${JSON.stringify(each)}\n`).join(''), { name: 'r.jsonl' })
    const pick = { base: 'openai:model-0', tuned: 'openai:model-1' }
    const { evaluation } = await read(both, { pick })
    const expected = { ...evaluation, hashes: expect.anything() }
    expect((await readEvaluation([jsonl], { pick })).evaluation).toEqual(expected)

    const outputs = (scores: readonly number[]) =>
      scores.map((score) => ({ pass: score === 1, score, text: 'y', namedScores: {} }))
    const table = {
      head: { prompts: [{ provider: 'openai:model-0' }, { provider: 'openai:model-1' }], vars: ['question'] },
      body: [
        { outputs: outputs([0, 1]), vars: ['q0'], test: {} },
        { outputs: outputs([1, 1]), vars: ['q1'], test: {} },
      ],
    }
    const text = JSON.stringify({ results: { version: 2, timestamp: '', results: [{}], table }, config: {} })
    const second = await readEvaluation([sourceOf(text, { name: 'v2.json' })], { pick })
    expect(second.evaluation.splits).toEqual(expected.splits)
  })

  it('of other tests under the same numbers are refused', async () => {
    const other = [result(0, 0, 1, { vars: { question: 'who?' } }), result(1, 0, 1)]
    const reading = readEvaluation([file([result(0, 0, 0), result(1, 0, 1)], 'base'), file(other, 'tuned')])
    expect(await refusal(reading)).toMatch(
      /^LABEL_CONFLICT tuned.json line 8: 1 of 2 samples are others than in base.json.*the input of "0" is "who\?" here and "q0" in line 8 there/,
    )
  })
})
