import { describe, expect, it } from 'vitest'
import { sourceOf } from '../test/sourceOf.js'
import { readEvaluation } from './readEvaluation.js'
import type { ReadOptions } from './reading.js'

const read = async (text: string, options?: ReadOptions) => {
  const { evaluation, notes } = await readEvaluation([sourceOf(text)], options)
  if (evaluation.task !== 'multilabel') throw new Error(`read as ${evaluation.task}`)
  return { evaluation, test: evaluation.splits['domain-test'], notes }
}
const refused = (text: string, options: ReadOptions = { task: 'multilabel' }) =>
  readEvaluation([sourceOf(text)], options).then(
    () => 'read',
    ({ code, message }) => `${code} ${message}`,
  )

describe('sets of labels', () => {
  it('are joined by bars in CSV where asked, an empty cell being none of them', async () => {
    const { evaluation, test } = await read('label,base_pred,tuned_pred\na|b,a,b | a\n,,b\n', {
      task: 'multilabel',
    })
    expect(evaluation.labels).toEqual(['a', 'b'])
    expect(test.truth).toEqual([['a', 'b'], []])
    expect(test.base?.predictions).toEqual([['a'], []])
    expect(test.tuned.predictions).toEqual([['b', 'a'], ['b']])
  })

  it('are known by themselves where they are JSON lists; null is no answer', async () => {
    const { test } = await read(
      '{"label":["a","b"],"tuned_pred":["b"]}\n{"label":[],"tuned_pred":[]}\n{"label":["a"],"tuned_pred":null}\n{"label":["a"]}\n',
    )
    expect(test.truth).toEqual([['a', 'b'], [], ['a'], ['a']])
    expect(test.tuned.predictions).toEqual([['b'], [], null, null])
  })

  it('whose labels are of two types name each label once', async () => {
    const { evaluation, test, notes } = await read(
      '{"label":[1,"1"],"tuned_pred":["1"]}\n{"label":[2],"tuned_pred":[2,1,"2"]}\n',
    )
    expect(evaluation.labels).toEqual(['1', '2'])
    expect(test.truth).toEqual([['1'], ['2']])
    expect(test.tuned.predictions).toEqual([['1'], ['2', '1']])
    expect(notes).toEqual([
      'Labels come as number and text: all were read as text, so that 1 and "1" are one label.',
      '2 sets of labels name one label twice so, such as 1 and "1": it was taken once.',
    ])
  })

  it('may leave probabilities blank where there is no answer', async () => {
    const { test } = await read(
      '{"label":["a"],"tuned_pred":["a"],"tuned_probs":{"a":0.9,"b":0.1}}\n{"label":["b"],"tuned_pred":null,"tuned_probs":null}\n',
    )
    expect(test.tuned).toEqual({ predictions: [['a'], null], probabilities: [[0.9, 0.1], []] })
    expect(
      await refused(
        '{"label":["a"],"tuned_pred":["a"],"tuned_probs":{"a":0.9,"b":0.1}}\n{"label":["b"],"tuned_pred":["b"],"tuned_probs":null}\n',
        {},
      ),
    ).toBe(
      'BAD_SCORE p.csv line 2, column tuned_probs: found nothing, expected a score beside each answer of the split, or beside none. Fill it in, or leave the column blank in all rows.',
    )
  })

  it('are JSON lists in CSV too, and may hold numbers', async () => {
    const { test } = await read('label,tuned_pred\n"[1,2]","[2]"\n[],[1]\n', { task: 'multilabel' })
    expect(test.truth).toEqual([[1, 2], []])
    expect(test.tuned.predictions).toEqual([[2], [1]])
  })

  it('stay labels with a bar in them where nobody asked', async () => {
    const { evaluation } = await readEvaluation([sourceOf('label,tuned_pred\na|b,a\na,a|b\n')], {
      positive: 'a',
    })
    expect(evaluation).toMatchObject({ task: 'binary', labels: ['a', 'a|b'] })
  })

  it('of two files agree in any order', async () => {
    const sources = [
      sourceOf('id,label,pred\n1,a|b,a\n', { role: 'base', name: 'b.csv' }),
      sourceOf('id,label,pred\n1,b|a,b\n', { role: 'tuned', name: 't.csv' }),
    ]
    const { evaluation } = await readEvaluation(sources, { task: 'multilabel' })
    expect(evaluation.splits['domain-test']).toMatchObject({ truth: [['b', 'a']] })
    const [base, tuned] = ['a', 'b'].map((label) => `id,label,pred\n1,${label},a\n`)
    const conflict = readEvaluation(
      [sourceOf(base!, { role: 'base', name: 'b.csv' }), sourceOf(tuned!, { role: 'tuned', name: 't.csv' })],
      { task: 'multilabel' },
    )
    await expect(conflict).rejects.toThrow('the label of id "1" is ["b"] here and ["a"] in b.csv line 2')
  })

  it('are told of where a prediction has a label that no truth has', async () => {
    const { notes } = await read('label,tuned_pred\na|b,a|c\nb,b\n', { task: 'multilabel' })
    expect(notes).toEqual([
      '1 prediction of the tuned model has a label that is in no truth, such as "c" (p.csv line 2): counted as wrong.',
    ])
  })

  it.each([
    [
      'label,tuned_pred\na||b,a\n',
      'BAD_VALUE p.csv line 2, column label: found "a||b", expected a list of labels, or labels joined by |, none of them empty.',
    ],
    [
      'label,tuned_pred\na|a,a\n',
      'BAD_VALUE p.csv line 2, column label: found "a|a", expected a list of labels, or labels joined by |, each once. If these are flags, one per label, write the labels whose flag is set.',
    ],
    [
      "label,tuned_pred\n['a'],a\n",
      'BAD_VALUE p.csv line 2, column label: found "[\'a\']", expected a list of labels, or labels joined by | (what begins with [ is JSON).',
    ],
    [
      'label,tuned_pred\n,\n',
      'BAD_VALUE p.csv, column label: found none, expected at least one label in some row.',
    ],
    [
      'label,tuned_pred,tuned_score\na|b,a,0.9|1.2\n',
      'BAD_SCORE p.csv line 2, column tuned_score: found "0.9|1.2", expected numbers from 0 to 1, one per label: a list, by label, or joined by |.',
    ],
    [
      'label,tuned_pred,tuned_score\na|b,a,0.9|0.2\nb,b,0.9\n',
      'BAD_SCORE p.csv line 3, column tuned_score: found 1 score, expected 2, as in other rows.',
    ],
  ])('refuses %j', async (text, expected) => {
    expect(await refused(text)).toBe(expected)
  })

  it('refuses lists beside single labels, in a file and in two', async () => {
    const mixed = '{"label":["a"],"tuned_pred":["a"]}\n{"label":"a","tuned_pred":7}\n'
    expect(await refused(mixed, {})).toMatch(
      /^BAD_VALUE p\.csv line 2, column tuned_pred: found 7, expected a list/,
    )
    const late = '{"label":"a","tuned_pred":"a"}\n{"label":["a"],"tuned_pred":"a"}\n'
    expect(await refused(late, {})).toMatch(
      /^BAD_VALUE p\.csv line 2, column label: found \["a"\], expected a label/,
    )
    const sources = [
      sourceOf('{"label":["a"],"tuned_pred":["a"]}\n', { name: 'test.jsonl' }),
      sourceOf('label,tuned_pred\na,a\n', { role: 'train', name: 'train.csv' }),
    ]
    await expect(readEvaluation(sources)).rejects.toThrow(
      'train.csv: found one label per row, expected a list of labels per row, as in test.jsonl.',
    )
  })

  it('refuses a positive class', async () => {
    expect(await refused('label,tuned_pred\na|b,a\n', { task: 'multilabel', positive: 'a' })).toBe(
      'MISUSE --positive a: this task has no positive class, for each of the labels is judged. Leave it out.',
    )
  })
})

describe('scores of labels', () => {
  it('are read by label', async () => {
    const { test } = await read(
      '{"label":["a","b"],"tuned_pred":["b"],"tuned_score":{"b":0.9,"a":0.2}}\n{"label":["a"],"tuned_pred":null}\n',
    )
    expect(test.tuned.probabilities).toEqual([[0.2, 0.9], []])
  })

  it('are put in the order of the labels where the predictions tell it, and that is said', async () => {
    const { test, notes } = await read('label,tuned_pred,tuned_score\na|b,b,0.9|0.2\na,a,0.1|0.7\n', {
      task: 'multilabel',
    })
    expect(test.tuned.probabilities).toEqual([
      [0.2, 0.9],
      [0.7, 0.1],
    ])
    expect(notes).toEqual([
      'Lists of scores are in the order b, a: in no other do the predictions agree with them.',
    ])
  })

  it('are in the order that rows write their labels in, where the predictions leave it open and agree', async () => {
    const { test, notes } = await read('label,tuned_pred,tuned_score\nb|a,b,0.9|0.2\na,,0.1|0.7\n', {
      task: 'multilabel',
    })
    // "a" was never predicted, so it fits both places; "b" takes the first.
    expect(test.tuned.probabilities?.[0]).toEqual([0.2, 0.9])
    expect(notes[0]).toContain('in no other')
    const rare = await read('label,tuned_pred,tuned_score\nc|a|b,c,0.9|0.2|0.1\na,,0.1|0.3|0.4\n', {
      task: 'multilabel',
    })
    expect(rare.test.tuned.probabilities?.[0]).toEqual([0.2, 0.1, 0.9])
    expect(rare.notes).toEqual([
      'Lists of scores were read in the order c, a, b: labels are written in it in every row, and the predictions agree with it.',
    ])
  })

  it('are asked for by label where nothing else tells the models apart', async () => {
    const rows =
      'label,base_pred,base_score,tuned_pred,tuned_score\na,,0.1|0.2,,0.3|0.4\nb,,0.1|0.2,,0.3|0.4\n'
    expect(await refused(rows)).toBe(
      'BAD_SCORE p.csv: found lists of scores that do not say which label each is of, expected scores by label, for both models predict the same labels in every domain-test row. Give scores by label, such as {"a": 0.9, "b": 0.2}.',
    )
  })

  it('are not used where their order cannot be told', async () => {
    const { test, notes } = await read('label,tuned_pred,tuned_score\na|b,a|b,0.9|0.8\nb|a,a|b,0.9|0.8\n', {
      task: 'multilabel',
    })
    expect(test.tuned.probabilities).toBeUndefined()
    expect(notes[0]).toMatch(/^Lists of 2 scores do not say which label each is of/)
  })
})
