import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { judge, parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { readClasses as readEvaluation } from '../test/readClasses.js'
import { sourceOf } from '../test/sourceOf.js'

const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
const read = (text: string, options?: Parameters<typeof readEvaluation>[1]) =>
  readEvaluation([sourceOf(text)], options)
const pair = (base: string, tuned: string, options?: Parameters<typeof readEvaluation>[1]) =>
  readEvaluation(
    [sourceOf(base, { role: 'base', name: 'b.csv' }), sourceOf(tuned, { role: 'tuned', name: 't.csv' })],
    options,
  )

describe('readEvaluation of real runs', () => {
  it('reads every column of the breast-cancer run', async () => {
    const text = fixture('breast-cancer/predictions.csv')
    const { evaluation, files, notes } = await readEvaluation([sourceOf(text, { name: 'run.csv' })])
    expect(evaluation).toMatchObject({
      task: 'binary',
      labels: ['benign', 'malignant'],
      positive: 'malignant',
      positiveFrom: 'by the scores: every prediction of malignant scores above every prediction of benign',
    })
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(evaluation.hashes).toEqual({ 'run.csv': sha256 })
    expect(evaluation.joins).toBeUndefined()
    const test = evaluation.splits['domain-test']
    expect(test.truth).toHaveLength(141)
    expect(test.ids?.[0]).toBe('bc0001')
    expect(test.base?.predictions[1]).toBe('benign')
    expect(test.base?.scores?.[1]).toBe(0.413802)
    expect(test.tuned.scores?.[1]).toBe(0.998318)
    expect(test.slices).toEqual({ slice: expect.arrayContaining(['fine-texture', 'coarse-texture']) })
    expect(test.inputHashes?.[1]).toBe('e57c2c43ac')
    expect(evaluation.splits['general-test']?.truth).toHaveLength(64)
    expect(notes).toEqual([])
    expect(files).toEqual([
      {
        name: 'run.csv',
        role: 'all',
        format: 'csv',
        rows: 346,
        bytes: 30525,
        sha256,
        columns: [
          ...[
            'id',
            'label',
            'base_pred',
            'base_score',
            'tuned_pred',
            'tuned_score',
            'split',
            'slice',
            'input_hash',
          ],
        ].map((name) => ({ name, role: name })),
        splits: { 'domain-test': 141, 'domain-train': 141, 'general-test': 64 },
      },
    ])
  })

  it.each(['breast-cancer', 'spam-imbalanced'])(
    'reads the same from the CSV and the JSONL of %s',
    async (run) => {
      const [csv, jsonl] = await Promise.all([
        read(fixture(`${run}/predictions.csv`)),
        read(fixture(`${run}/predictions.jsonl`)),
      ])
      expect(jsonl.files[0]!.format).toBe('jsonl')
      expect({ ...jsonl.evaluation, hashes: {} }).toEqual({ ...csv.evaluation, hashes: {} })
    },
  )

  it('reads the same from a JSON array, TSV, CR LF, CR and UTF-16', async () => {
    const text = fixture('breast-cancer/predictions.csv')
    const rows = fixture('breast-cancer/predictions.jsonl').trim().split('\n')
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const others = [
      `[\n${rows.join(',\n')}\n]\n`,
      text.replaceAll(',', '\t'),
      text.replaceAll(',', ';'),
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\ufeff${text}`,
      utf16,
      utf16.map((_, at) => utf16[at ^ 1]!),
    ]
    const { evaluation } = await read(text)
    for (const other of others) {
      const again = await readEvaluation([sourceOf(other)])
      expect({ ...again.evaluation, hashes: {} }).toEqual({ ...evaluation, hashes: {} })
    }
  })

  it('reads the same from two files, one per model, joined by id', async () => {
    const text = fixture('breast-cancer/predictions.csv')
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const only = (columns: readonly number[]) =>
      `${rows.map((row) => columns.map((at) => row[at]).join(',')).join('\n')}\n`
    const both = await read(text)
    const { evaluation } = await pair(only([0, 1, 2, 3, 6]), only([0, 1, 4, 5, 6, 7, 8]))
    const { joins, ...joined } = evaluation
    expect({ ...joined, hashes: {} }).toEqual({ ...both.evaluation, hashes: {} })
    const none = { count: 0, examples: [] }
    expect(joins?.['domain-test']).toEqual({
      baseOnly: none,
      tunedOnly: none,
      union: 141,
      duplicateIds: none,
    })
    expect(Object.keys(joins!)).toEqual(['domain-test', 'domain-train', 'general-test'])
  })

  it('gives what judge takes', async () => {
    const { evaluation } = await read(fixture('spam-imbalanced/predictions.csv'))
    const verdict = judge(evaluation, parsePolicy({ extends: 'spam' }))
    expect(verdict.decision).toMatch(/^(ship|hold|inconclusive)$/)
  })
})

describe('readEvaluation of columns and splits', () => {
  it('reads other names of columns, in any case', async () => {
    const { files } = await read(
      'Doc_ID;Y_True;baseline_prediction;tunedProb;TUNED_OUTPUT;fold;Prompt;slice_age;group;x\n1;0;0;.5;1;DEV;p;young;g;3\n2;1;0;.7;1;test;q;;g;4\n',
    )
    expect(files[0]!.columns.map(({ role }) => role)).toEqual([
      'id',
      'label',
      'base_pred',
      'tuned_score',
      'tuned_pred',
      'split',
      'text',
      'slice',
      'slice',
      null,
    ])
  })

  it('follows --columns before names, and says what is not used', async () => {
    const { evaluation, files, notes } = await read(
      'id,target,label,base_pred,tuned_pred,area\n1,no,yes,no,yes,n\n2,yes,no,yes,no,s\n',
      {
        columns: { label: 'target', slice: ['area'] },
      },
    )
    expect(evaluation.splits['domain-test'].truth).toEqual(['no', 'yes'])
    expect(evaluation.splits['domain-test'].slices).toEqual({ area: ['n', 's'] })
    expect(files[0]!.columns[2]).toEqual({ name: 'label', role: null })
    expect(notes).toEqual(['p.csv: not used: label.'])
  })

  it("takes plain names as the model's in a file given as one model's, and leaves the other's out", async () => {
    const { files } = await pair(
      'id,y_true,base_output,confidence,tuned_pred\n1,0,1,.6,0\n2,1,1,.7,0\n',
      'id,pred,score\n1,0,.2\n2,1,.9\n',
    )
    expect(files.map(({ columns }) => columns.map(({ role }) => role))).toEqual([
      ['id', 'label', 'pred', 'score', null],
      ['id', 'pred', 'score'],
    ])
  })

  it("leaves a plain column alone where both models' are named", async () => {
    const { files } = await read('id,label,base_pred,tuned_pred,output\n1,0,0,1,x\n2,1,0,1,x\n')
    expect(files[0]!.columns[4]).toEqual({ name: 'output', role: null })
  })

  it('judges the tuned model alone where --columns says whose the predictions are', async () => {
    const { evaluation } = await read('id,label,pred\n1,0,1\n2,1,1\n', { columns: { tuned_pred: 'pred' } })
    expect(evaluation.splits['domain-test'].base).toBeUndefined()
    expect(evaluation.splits['domain-test'].tuned.predictions).toEqual(['1', '1'])
  })

  it('takes the split from the role of a file without a split column', async () => {
    const rows = (id: string) => `id,label,base_pred,tuned_pred\n${id}1,0,0,1\n${id}2,1,0,1\n`
    const { evaluation, files } = await readEvaluation([
      sourceOf(rows('a')),
      sourceOf(rows('b'), { role: 'train', name: 'train.csv' }),
      sourceOf(rows('c'), { role: 'validation', name: 'validation.csv' }),
      sourceOf(rows('d'), { role: 'general', name: 'general.csv' }),
    ])
    expect(Object.entries(evaluation.splits).map(([split, { ids }]) => [split, ids])).toEqual([
      ['domain-test', ['a1', 'a2']],
      ['domain-train', ['b1', 'b2']],
      ['validation', ['c1', 'c2']],
      ['general-test', ['d1', 'd2']],
    ])
    expect(files[3]!.splits).toEqual({ 'general-test': 2 })
  })

  it('lays files of the same rows end to end', async () => {
    const { evaluation } = await readEvaluation([
      sourceOf('id,label,tuned_pred,slice\n1,0,1,a\n', { name: 'p1.csv' }),
      sourceOf('id,label,tuned_pred\n2,1,1\n', { name: 'p2.csv' }),
    ])
    expect(evaluation.splits['domain-test']).toEqual({
      ids: ['1', '2'],
      truth: ['0', '1'],
      tuned: { predictions: ['1', '1'] },
      slices: { slice: ['a', null] },
    })
    expect(Object.keys(evaluation.hashes!)).toEqual(['p1.csv', 'p2.csv'])
  })

  it('finds columns that later JSON rows bring', async () => {
    const { evaluation } = await read(
      '{"label":0,"tuned_pred":1}\n{"label":1,"tuned_pred":1,"slice":"b","other":{}}\n{"tuned_pred":0,"label":1}\n',
    )
    expect(evaluation.splits['domain-test'].slices).toEqual({ slice: [null, 'b', null] })
  })

  it('keeps clusters, weights and chat messages as text', async () => {
    const { evaluation } = await read(
      '{"label":0,"tuned_pred":1,"cluster":7,"weight":2,"prompt":[{"role":"user"}]}\n{"label":1,"tuned_pred":1,"cluster":8,"weight":0,"prompt":null}\n',
    )
    expect(evaluation.splits['domain-test']).toMatchObject({
      clusters: ['7', '8'],
      weights: [2, 0],
      texts: ['[{"role":"user"}]', null],
    })
  })

  it('passes on what is said about ids and the train split', async () => {
    const { evaluation } = await read('label,tuned_pred\n0,1\n1,1\n', { trainComplete: true, ids: 'global' })
    expect(evaluation).toMatchObject({ trainComplete: true, ids: 'global' })
  })

  it('has the losses of the training log', async () => {
    const state = '{\n "log_history": [{"step": 1, "epoch": 1, "loss": 0.5}]\n}\n'
    const log = () => sourceOf(state, { role: 'log', name: 'trainer_state.json' })
    const { files, notes, evaluation } = await readEvaluation([
      sourceOf('label,tuned_pred\n0,1\n1,1\n'),
      log(),
    ])
    expect(files[1]).toMatchObject({ role: 'log', rows: 1, bytes: state.length, columns: [], splits: {} })
    expect(notes).toEqual([])
    expect(evaluation.trainingLog).toEqual({ train: [{ step: 1, epoch: 1, loss: 0.5 }], evaluation: [] })
    const sha256 = createHash('sha256').update(state).digest('hex')
    expect(evaluation.hashes!['trainer_state.json']).toBe(sha256)
    await expect(readEvaluation([log(), log()])).rejects.toThrow(
      'trainer_state.json: a second training log, beside trainer_state.json. Give the log of the run whose model is judged.',
    )
  })

  it('tells two files of one name apart by role in the hashes', async () => {
    const files = (['base', 'tuned'] as const).map((role) =>
      sourceOf('id,label,pred\n1,0,1\n2,1,1\n', { role }),
    )
    const { evaluation } = await readEvaluation(files)
    expect(Object.keys(evaluation.hashes!)).toEqual(['p.csv', 'p.csv (tuned)'])
  })

  it('reports progress in bytes', async () => {
    const steps: (readonly [number, number | null])[] = []
    const source = sourceOf('label,tuned_pred\n0,1\n1,1\n', { cuts: [10] })
    await readEvaluation([source], { onProgress: (read, total) => steps.push([read, total]) })
    expect(steps).toEqual([
      [10, 25],
      [25, 25],
    ])
  })

  it('notes empty lines and a split column that goes beyond the role', async () => {
    const { notes } = await readEvaluation([
      sourceOf('label,tuned_pred\n\n0,1\n\n1,1\n'),
      sourceOf('label,tuned_pred,split\n0,1,train\n1,1,val\n', { role: 'train', name: 'train.csv' }),
    ])
    expect(notes).toEqual([
      'p.csv: 2 empty lines passed over.',
      'train.csv was given as train, and its split column also names validation: the column was followed.',
    ])
  })
})

describe('readEvaluation of two files', () => {
  it('pairs by id in the order of the tuned file, and reports rows of one file only', async () => {
    const { evaluation } = await pair(
      'id,label,pred,slice\n1,0,0,a\n2,1,0,b\n3,1,1,c\n',
      'id,pred,text\n4,1,four\n2,1,two\n1,0,one\n5,0,five\n',
    )
    expect(evaluation.splits['domain-test']).toEqual({
      ids: ['2', '1'],
      truth: ['1', '0'],
      base: { predictions: ['0', '0'] },
      tuned: { predictions: ['1', '0'] },
      slices: { slice: ['b', 'a'] },
      texts: ['two', 'one'],
    })
    expect(evaluation.joins).toEqual({
      'domain-test': {
        baseOnly: { count: 1, examples: ['3'] },
        tunedOnly: { count: 2, examples: ['4', '5'] },
        union: 5,
        duplicateIds: { count: 0, examples: [] },
      },
    })
  })

  it('shows at most 20 ids as examples', async () => {
    const rows = Array.from({ length: 50 }, (_, id) => `${id},${id % 2},1\n`).join('')
    const { evaluation } = await pair(`id,label,pred\n${rows}`, `id,label,pred\n0,0,1\n1,1,1\n`)
    const { baseOnly } = evaluation.joins!['domain-test']!
    expect([baseOnly.count, baseOnly.examples.length]).toEqual([48, 20])
  })

  it('pairs a number in JSONL with text in CSV, and says that labels were read as text', async () => {
    const { evaluation, notes } = await pair(
      '{"id":1,"label":0,"pred":1}\n{"id":2,"label":1,"pred":1}\n',
      'id,label,pred\n1,0,0\n2,1,1\n',
    )
    expect(evaluation.splits['domain-test']).toMatchObject({
      truth: ['0', '1'],
      base: { predictions: ['1', '1'] },
      tuned: { predictions: ['0', '1'] },
    })
    expect(notes).toEqual([
      'Labels come as number and text: all were read as text, so that 1 and "1" are one label.',
    ])
  })

  it('drops the rows of another split that only the base has, and keeps those that only the tuned model has', async () => {
    const { evaluation, notes } = await pair(
      'id,label,pred,split\n1,0,0,test\n2,1,1,test\n3,1,1,general\n',
      'id,label,pred,split\n1,0,0,test\n2,1,1,test\n3,1,1,train\n',
    )
    expect(Object.keys(evaluation.splits)).toEqual(['domain-test', 'domain-train'])
    expect(evaluation.splits['domain-train']?.base).toBeUndefined()
    expect(notes).toEqual([
      'b.csv has no domain-train rows: there, the tuned model stands alone.',
      'The general-test rows of b.csv were not used: the tuned model has none.',
    ])
  })
})

describe('readEvaluation of labels', () => {
  it('keeps the type that JSON gives labels', async () => {
    const { evaluation } = await read(
      '{"label":true,"tuned_pred":false}\n{"label":false,"tuned_pred":null}\n',
    )
    expect(evaluation).toMatchObject({
      labels: [false, true],
      positive: true,
      positiveFrom: 'second of {false, true}',
    })
    expect(evaluation.splits['domain-test'].tuned.predictions).toEqual([false, null])
  })

  it('sorts numbers by size', async () => {
    const { evaluation } = await read(
      '{"label":10,"tuned_pred":9}\n{"label":9,"tuned_pred":9}\n{"label":2,"tuned_pred":9}\n',
    )
    expect(evaluation).toMatchObject({ task: 'multiclass', labels: [2, 9, 10] })
    expect(evaluation.positive).toBeUndefined()
  })

  it('takes labels from the truth of every split', async () => {
    const { evaluation } = await read('split,label,tuned_pred\ntest,a,a\ntest,b,b\ngeneral,c,a\n')
    expect(evaluation).toMatchObject({ task: 'multiclass', labels: ['a', 'b', 'c'] })
  })

  it('takes two labels as multiclass where the task is given, and a positive class there', async () => {
    const { evaluation } = await read('label,tuned_pred\na,a\nb,a\n', { task: 'multiclass', positive: 'b' })
    expect(evaluation).toMatchObject({ task: 'multiclass', positive: 'b', positiveFrom: 'given' })
  })

  it('takes | in a label as part of it where no task is given', async () => {
    const { evaluation } = await read('label,tuned_pred\na|b,a|b\nno,no\nc,c\n')
    expect(evaluation.labels).toEqual(['a|b', 'c', 'no'])
  })

  it('takes a row without an answer to have no score either', async () => {
    const text = 'label,tuned_pred,tuned_score\ncat,cat,0.3\ndog,,\ndog,dog,0.6\n'
    const { evaluation } = await readEvaluation([sourceOf(text)], { positive: 'dog' })
    const { predictions, scores } = evaluation.splits['domain-test'].tuned
    expect(predictions).toEqual(['cat', null, 'dog'])
    expect([...scores!]).toEqual([0.3, Number.NaN, 0.6])
    expect(judge(evaluation, parsePolicy({ extends: 'balanced' })).validity.missing.tuned).toBe(1)
  })

  it('reads a blank prediction as missing', async () => {
    const { evaluation, notes } = await read('label,base_pred,tuned_pred\n0,,1\n1,1, \n')
    expect(evaluation.splits['domain-test'].base?.predictions).toEqual([null, '1'])
    expect(evaluation.splits['domain-test'].tuned.predictions).toEqual(['1', null])
    expect(notes).toEqual([])
  })

  it('notes predictions outside the labels, with where the first one stands', async () => {
    const { notes } = await read('label,base_pred,tuned_pred\n0,0,maybe\n1,1,never\n1,none,1\n')
    expect(notes).toEqual([
      '1 prediction of the base model is outside the labels 0, 1, such as "none" (p.csv line 4): counted as wrong.',
      '2 predictions of the tuned model are outside the labels 0, 1, such as "maybe" (p.csv line 2): counted as wrong.',
    ])
  })

  it('makes the second label of a one-label truth the positive class given', async () => {
    const { evaluation } = await read('label,tuned_pred\nham,ham\nham,spam\n', { positive: 'spam' })
    expect(evaluation).toMatchObject({ task: 'binary', labels: ['ham', 'spam'], positive: 'spam' })
    const inverse = await read('label,tuned_pred\nham,ham\nham,spam\n', { positive: 'ham' })
    expect(inverse.evaluation).toMatchObject({ labels: ['ham', 'spam'], positive: 'ham' })
  })

  it('keeps white space in labels, as given', async () => {
    const { evaluation } = await read('label, tuned_pred\nham, ham\nspam, spam\n')
    expect(evaluation.splits['domain-test'].tuned.predictions).toEqual([' ham', ' spam'])
  })
})

describe('readEvaluation of scores', () => {
  it('reads a column that is blank in all rows of a split as not given there, and says so', async () => {
    const { evaluation, notes } = await read(
      'split,label,tuned_pred,tuned_score\ntest,0,0,0.1\ntest,1,1,1\ntrain,0,0,\ntrain,1,1,\n',
    )
    expect(evaluation.splits['domain-test'].tuned.scores).toEqual(Float64Array.of(0.1, 1))
    expect(evaluation.splits['domain-train']?.tuned.scores).toBeUndefined()
    expect(notes).toEqual(['p.csv: tuned_score is blank in all domain-train rows and was read as not given.'])
  })

  it('leaves out scores that only one of two files of a split has, and says so', async () => {
    const { evaluation, notes } = await readEvaluation([
      sourceOf('label,tuned_pred,tuned_score\n0,0,0.1\n', { name: 'p1.csv' }),
      sourceOf('label,tuned_pred\n1,1\n', { name: 'p2.csv' }),
    ])
    expect(evaluation.splits['domain-test'].tuned.scores).toBeUndefined()
    expect(notes).toEqual([
      'p2.csv has no tuned_score in its domain-test rows: tuned_score was not used there.',
    ])
  })

  it('reads probabilities by class from arrays, objects, and JSON in CSV', async () => {
    const expected = [
      [0.9, 0.1],
      [0.2, 0.8],
    ]
    const arrays = await read(
      '{"label":"no","tuned_pred":"no","tuned_probs":[0.9,0.1]}\n{"label":"yes","tuned_pred":"yes","tuned_probs":{"yes":0.8,"no":0.2}}\n',
    )
    expect(arrays.evaluation.splits['domain-test'].tuned.probabilities).toEqual(expected)
    const csv = await read(
      'label,tuned_pred,tuned_probs\nno,no,"[0.9,0.1]"\nyes,yes,"{""yes"":0.8,""no"":0.2}"\n',
    )
    expect(csv.evaluation.splits['domain-test'].tuned.probabilities).toEqual(expected)
  })
})
