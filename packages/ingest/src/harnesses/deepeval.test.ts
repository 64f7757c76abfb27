import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation } from '../readEvaluation.js'
import type { FileRole, ReadOptions } from '../reading.js'

const metric = (name: string, score: number | null, more: object = {}) => ({
  name,
  threshold: 0.5,
  success: (score ?? 0) >= 0.5,
  score,
  ...more,
})
const testCase = (
  at: number,
  success: boolean | undefined,
  metricsData: readonly object[],
  more: object = {},
) => ({
  name: `test_case_${at}`,
  input: `question ${at}`,
  actualOutput: 'an answer',
  expectedOutput: 'the answer',
  success,
  metricsData,
  order: at,
  ...more,
})
const file = (cases: readonly object[], role: FileRole = 'tuned') =>
  sourceOf(JSON.stringify({ testCases: cases, conversationalTestCases: [], testPassed: 1, testFailed: 1 }), {
    role,
    name: `${role}.json`,
  })
const read = (cases: readonly object[], options?: ReadOptions) => readEvaluation([file(cases)], options)
const CASES = [
  testCase(0, true, [metric('Correctness', 0.9), metric('Tone', 0.7)]),
  testCase(1, false, [metric('Correctness', 0.8), metric('Tone', 0.2)]),
]

describe('test runs of DeepEval', () => {
  it('are graded by success and paired on the input', async () => {
    const base = [...CASES].reverse().map((each) => ({ ...each, success: false }))
    const { evaluation, files, notes } = await readEvaluation([file(base, 'base'), file(CASES)])
    expect(evaluation).toMatchObject({
      task: 'graded',
      splits: {
        'domain-test': {
          ids: ['question 0', 'question 1'],
          texts: ['question 0', 'question 1'],
          base: { scores: [0, 0] },
          tuned: { scores: [1, 0] },
        },
      },
    })
    expect(files[1]).toMatchObject({ format: 'deepeval', rows: 2 })
    expect(notes.slice(2)).toEqual([
      'tuned.json: a test run of DeepEval: success was read as the grade, its input as the id.',
      'tuned.json: a case is right where all 2 of its metrics succeed; --pick metric=Correctness judges one.',
    ])
  })

  it("are graded by a metric's score where it is picked", async () => {
    const { evaluation } = await read(CASES, { pick: { metric: 'Tone' } })
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [0.7, 0.2] } } } })
    expect(await refusal(read(CASES, { pick: { metric: 'Tones' } }))).toBe(
      'MISUSE tuned.json: --pick metric=Tones: the file has no such metric. Did you mean Tone?',
    )
  })

  it('are graded by its success where a metric is better when lower', async () => {
    const bias = (score: number) => metric('Bias', score, { success: score <= 0.5 })
    const cases = [testCase(0, true, [bias(0.1)]), testCase(1, false, [bias(0.9)])]
    const { evaluation, notes } = await read(cases, { pick: { metric: 'Bias' } })
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [1, 0] } } } })
    expect(notes[0]).toContain('success of Bias was read as the grade')
  })

  it('whose metric failed are missing answers', async () => {
    const failed = testCase(2, false, [metric('Correctness', null, { error: 'no answer from the judge' })])
    const { evaluation, notes } = await read([...CASES, failed])
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [1, 0, null] } } } })
    expect(notes).toContain(
      'tuned.json: 1 of 3 answers without a grade: counted as missing, and so as wrong.',
    )
  })

  it('that ask the same twice are told apart by name, else by number', async () => {
    const same = CASES.map((each) => ({ ...each, input: 'the same' }))
    const ids = async (cases: readonly object[]) => (await read(cases)).evaluation.splits['domain-test'].ids
    expect(await ids(same)).toEqual(['test_case_0', 'test_case_1'])
    expect(await ids(same.map(({ name, ...each }) => each))).toEqual(['the same', 'the same #2'])
  })

  it('say that conversations are not used, and refuse what is no test case', async () => {
    const text = JSON.stringify({ testCases: CASES, conversationalTestCases: [{}] })
    const { notes } = await readEvaluation([sourceOf(text, { role: 'tuned', name: 't.json' })])
    expect(notes).toContain('t.json: 1 conversation in it, not used: single turns are judged.')
    expect(await refusal(read([...CASES, { success: true }]))).toBe(
      'BAD_VALUE tuned.json line 1: found nothing, expected a test case with its input. If DeepEval wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    )
    expect(
      await refusal(read([testCase(0, true, [metric('Words', 12)])], { pick: { metric: 'Words' } })),
    ).toMatch(/^BAD_VALUE tuned.json line 1: found 12, expected Words from 0 to 1/)
  })
})
