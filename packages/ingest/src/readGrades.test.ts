import { describe, expect, it } from 'vitest'
import { sourceOf } from '../test/sourceOf.js'
import { readEvaluation } from './readEvaluation.js'
import type { ReadOptions } from './reading.js'

const read = async (text: string, options?: ReadOptions) => {
  const { evaluation, notes } = await readEvaluation([sourceOf(text)], options)
  if (evaluation.task !== 'graded') throw new Error(`read as ${evaluation.task}`)
  return { test: evaluation.splits['domain-test'], notes }
}

describe('grades', () => {
  it('are known by their names where nothing else is given, and that is said', async () => {
    const { test, notes } = await read('id,base_correct,tuned_correct\na,0,1\nb,0.5,\n')
    expect(test.base?.scores).toEqual([0, 0.5])
    expect(test.tuned.scores).toEqual([1, null])
    expect(notes).toEqual([
      'p.csv has no label and no prediction: base_correct, tuned_correct were read as grades of the answers, 1 being right.',
    ])
  })

  it('are a pair of scores without label or prediction; booleans are 0 and 1', async () => {
    const { test } = await read(
      '{"base_score":false,"tuned_score":true,"cluster":"x","weight":2,"slice_site":"north"}\n',
    )
    expect(test).toEqual({
      base: { scores: [0] },
      tuned: { scores: [1] },
      clusters: ['x'],
      weights: [2],
      slices: { slice_site: ['north'] },
    })
    expect((await read('base_correct,tuned_correct\nFalse,True\n')).test.tuned.scores).toEqual([1])
  })

  it('are read where asked, beside labels and predictions, which are not used', async () => {
    const text = 'label,tuned_pred,tuned_correct\nParis,paris,1\n'
    const { test, notes } = await read(text, { task: 'graded' })
    expect(test).toEqual({ tuned: { scores: [1] } })
    expect(notes).toEqual(['p.csv: not used: label, tuned_pred.'])
    const { evaluation } = await readEvaluation([sourceOf('label,tuned_pred,tuned_correct\n0,0,1\n1,0,0\n')])
    expect(evaluation.task).toBe('binary')
  })

  it('of one model each are joined by id', async () => {
    const sources = [
      sourceOf('id,score\n1,0.2\n2,1\n', { role: 'base', name: 'b.csv' }),
      sourceOf('id,score\n2,0.5\n1,1\n', { role: 'tuned', name: 't.csv' }),
    ]
    const { evaluation } = await readEvaluation(sources)
    expect(evaluation).toMatchObject({
      task: 'graded',
      splits: { 'domain-test': { ids: ['2', '1'], base: { scores: [1, 0.2] }, tuned: { scores: [0.5, 1] } } },
    })
  })

  it.each([
    [
      'base_correct,tuned_correct\n0,7\n',
      {},
      'p.csv line 2, column tuned_correct: found "7", expected how right the answer was, a number from 0 to 1, or true or false. Divide grades of another scale by its highest.',
    ],
    [
      'label,tuned_pred\na,a\n',
      { task: 'graded' },
      "p.csv, column tuned_score: no column for tuned_score (how right each answer was); found label, tuned_pred. Name it with --columns tuned_score=NAME; a CSV file's first line names its columns.",
    ],
    [
      'tuned_correct,tuned_score\n1,0.7\n',
      { task: 'graded' },
      'p.csv, column tuned_correct: 2 columns may be the tuned_score: tuned_correct, tuned_score. Say which with --columns tuned_score=tuned_correct.',
    ],
    [
      'base_correct,tuned_correct\n0,1\n',
      { positive: '1' },
      '--positive 1: this task has no positive class, for grades have no classes. Leave it out.',
    ],
  ] as [string, ReadOptions, string][])('refuses %j with %j', async (text, options, message) => {
    await expect(readEvaluation([sourceOf(text)], options)).rejects.toThrow(message)
  })
})
