import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation } from '../readEvaluation.js'
import type { ReadOptions } from '../reading.js'

/** A row as `evaluator.py` writes it. */
const row = (id: number, values: object, hash = `h${id}`) => ({
  doc_id: id,
  doc: { question: `q${id}` },
  target: '1',
  arguments: { gen_args_0: { arg_0: `Question: q${id}`, arg_1: ' no' } },
  resps: [[['-1.5', 'False']]],
  filtered_resps: [['-1.5', 'False']],
  filter: 'none',
  metrics: Object.keys(values),
  doc_hash: hash,
  prompt_hash: `p${id}`,
  target_hash: 't',
  ...values,
})
const lines = (rows: readonly object[]) => rows.map((each) => `${JSON.stringify(each)}\n`).join('')
const pair = (base: readonly object[], tuned: readonly object[], options?: ReadOptions) =>
  readEvaluation(
    [
      sourceOf(lines(base), { role: 'base', name: 'base.jsonl' }),
      sourceOf(lines(tuned), { role: 'tuned', name: 'tuned.jsonl' }),
    ],
    options,
  )

describe('samples of lm-eval', () => {
  it('are paired on doc_hash, whatever their doc_id, and graded by their metric', async () => {
    const { evaluation, files, notes } = await pair(
      [row(0, { acc: 0 }, 'a'), row(1, { acc: 1 }, 'b'), row(2, { acc: 1 }, 'c')],
      [row(0, { acc: 1.0 }, 'c'), row(1, { acc: true }, 'a')],
    )
    expect(evaluation).toMatchObject({
      task: 'graded',
      splits: {
        'domain-test': {
          ids: ['c', 'a'],
          inputHashes: ['c', 'a'],
          base: { scores: [1, 0] },
          tuned: { scores: [1, 1] },
        },
      },
      joins: { 'domain-test': { baseOnly: { count: 1, examples: ['b'] }, union: 3 } },
    })
    expect(files).toMatchObject([
      { name: 'base.jsonl', format: 'lm-eval', rows: 3, splits: { 'domain-test': 3 } },
      {
        format: 'lm-eval',
        rows: 2,
        columns: [
          { name: 'id', role: 'id' },
          { name: 'grade', role: 'score' },
          { name: 'input_hash', role: 'input_hash' },
        ],
      },
    ])
    expect(notes).toEqual([
      'base.jsonl: samples of lm-eval: acc was read as the grade, and doc_hash as the id.',
      'tuned.jsonl: samples of lm-eval: acc was read as the grade, and doc_hash as the id.',
    ])
  })

  it('ask which metric and which filter, where there are several', async () => {
    const two = [row(0, { acc: 1, acc_norm: 0 }), row(1, { acc: 1, acc_norm: 1 })]
    expect(await refusal(pair(two, two))).toBe(
      'AMBIGUOUS_COLUMN base.jsonl: holds 2 metrics: acc, acc_norm. Say which with --pick metric=acc.',
    )
    expect(await refusal(pair(two, two, { pick: { metric: 'acc-norm' } }))).toBe(
      'MISUSE base.jsonl: --pick metric=acc-norm: the file has no such metric. Did you mean acc_norm?',
    )
    const norm = await pair(two, two, { pick: { metric: 'acc_norm' } })
    expect(norm.evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [0, 1] } } } })

    const filtered = ['strict-match', 'flexible-extract'].flatMap((filter, nth) =>
      [0, 1].map((id) => ({ ...row(id, { exact_match: nth }), filter })),
    )
    expect(await refusal(pair(filtered, filtered))).toBe(
      'AMBIGUOUS_COLUMN base.jsonl: holds 2 filters: strict-match, flexible-extract. Say which with --pick filter=strict-match.',
    )
    const strict = await pair(filtered, filtered, { pick: { filter: 'strict-match' } })
    expect(strict.evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [0, 0] } } } })
    expect(strict.notes).toContain(
      'tuned.jsonl: 2 rows of the filter flexible-extract not used, strict-match was picked.',
    )
  })

  it('of a document that the data have twice are told apart; a row given twice is refused', async () => {
    const twice = [row(0, { acc: 1 }, 'a'), row(7, { acc: 0 }, 'a')]
    const { evaluation } = await pair(twice, [row(3, { acc: 0 }, 'a'), row(4, { acc: 1 }, 'a')])
    expect(evaluation).toMatchObject({
      splits: { 'domain-test': { ids: ['a', 'a#2'], base: { scores: [1, 0] }, tuned: { scores: [0, 1] } } },
    })
    const again = [row(0, { acc: 1 }, 'a'), row(0, { acc: 1 }, 'a')]
    expect(await refusal(pair(again, again))).toMatch(
      /^DUPLICATE_ID base.jsonl line 2, column id: id "a" stands in line 1 too/,
    )
  })

  it('without hashes are paired on doc_id, as long as their targets agree', async () => {
    const old = (id: number, acc: number, target = '1') => {
      const { doc_hash, prompt_hash, target_hash, filter, metrics, ...rest } = row(id, { acc })
      return { ...rest, target }
    }
    const { evaluation, notes } = await pair([old(0, 1), old(1, 0)], [old(1, 1), old(0, 0)])
    expect(evaluation).toMatchObject({
      splits: { 'domain-test': { ids: ['1', '0'], base: { scores: [0, 1] } } },
    })
    expect(notes[0]).toContain('doc_id as the id')
    expect(await refusal(pair([old(0, 1), old(1, 0)], [old(0, 1), old(1, 0, '3')]))).toBe(
      'LABEL_CONFLICT tuned.jsonl line 2: 1 of 2 samples are others than in base.jsonl, though their ids are the same: the expected answer of "1" is "3" here and "1" in line 2 there. The two are of different tasks or data: run both models on the same.',
    )
  })

  it('of two tasks are refused, with both files named', async () => {
    expect(await refusal(pair([row(0, { acc: 1 }, 'a')], [row(0, { acc: 1 }, 'b')]))).toBe(
      'NO_COMMON_IDS tuned.jsonl: no sample of it stands in base.jsonl too (the first ones: "b" here, "a" in base.jsonl): the two are of different tasks or data. Run both models on the same task.',
    )
    expect(await refusal(pair([row(0, { acc: 1 })], [row(0, { f1: 1 })]))).toBe(
      'MISUSE tuned.jsonl: is of the metric f1, and base.jsonl of the metric acc. Both models have to be graded the same way: name it with --pick metric=NAME.',
    )
  })

  it('count what has no grade as missing, and say so', async () => {
    const text = lines([row(0, { acc: 1 }), row(1, { acc: 0.25 })]).replace('"acc":1}', '"acc":NaN}')
    const { evaluation, notes } = await readEvaluation([
      sourceOf(text, { role: 'tuned', name: 'tuned.jsonl' }),
    ])
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [null, 0.25] } } } })
    expect(notes).toContain(
      'tuned.jsonl: 1 of 2 answers without a grade: counted as missing, and so as wrong.',
    )
  })

  it('of one model alone are asked whose they are, as a CSV file is', async () => {
    const source = () => [sourceOf(lines([row(0, { acc: 1 }), row(1, { acc: 0 })]), { name: 's.jsonl' })]
    expect(await refusal(readEvaluation(source()))).toBe(
      "AMBIGUOUS_COLUMN s.jsonl, column grade: this may be base_score or tuned_score. Say which with --columns tuned_score=grade, or give the file as one model's.",
    )
    const { evaluation } = await readEvaluation(source(), { columns: { tuned_score: 'grade' } })
    expect(evaluation).toMatchObject({ splits: { 'domain-test': { tuned: { scores: [1, 0] } } } })
  })

  it.each([
    [
      'perplexity alone',
      [row(0, { word_perplexity: [-13.2, 9] })],
      undefined,
      'BAD_VALUE s.jsonl: found word_perplexity, which is better when lower, expected a metric that grades each answer from 0 to 1. A metric of the whole, such as perplexity, says nothing of one answer.',
    ],
    [
      'a metric asked for that grades nothing',
      [row(0, { bleu: ['a', 'b'], acc: 1 })],
      { pick: { metric: 'bleu' } },
      'BAD_VALUE s.jsonl: found bleu, which is ["a","b"], expected a metric that grades each answer from 0 to 1. Of this file, acc can be judged.',
    ],
    [
      'a metric that is better when lower',
      [row(0, { wer: 0.1 })],
      undefined,
      'BAD_VALUE s.jsonl: found wer, which is better when lower, expected a metric that grades each answer from 0 to 1. A metric of the whole, such as perplexity, says nothing of one answer.',
    ],
    [
      'a task of labels',
      [row(0, { acc: 1 })],
      { task: 'binary' },
      'MISUSE s.jsonl: the task is given as binary, and these answers cannot be read so: expected answers that are short labels, graded right exactly where they are the expected one. Leave the task out: grades can be judged as they are.',
    ],
  ] as const)('with %s are refused', async (_, rows, options, message) => {
    const source = sourceOf(lines(rows), { role: 'tuned', name: 's.jsonl' })
    expect(await refusal(readEvaluation([source], options as ReadOptions))).toBe(message)
  })

  it('are read as what --as says', async () => {
    const plain = '{"id":"1","label":"a","tuned_pred":"a","doc_id":1,"target":"x","resps":[]}\n'
    expect(await refusal(readEvaluation([sourceOf(plain)], { as: 'jsonl' }))).toMatch(
      /^AMBIGUOUS_COLUMN p.csv/,
    )
    expect(await refusal(readEvaluation([sourceOf(plain)]))).toMatch(/^BAD_VALUE p.csv: found id, which/)
    expect(await refusal(readEvaluation([sourceOf(plain)], { as: 'lmeval' as 'lm-eval' }))).toBe(
      'MISUSE --as lmeval: no such format, expected one of csv, jsonl, lm-eval, promptfoo, inspect, openai-evals, deepeval, classification-report, model-index, trainer-state, openai-log. Did you mean lm-eval?',
    )
  })
})
