import { readFileSync } from 'node:fs'
import { judgeAny, parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation, readEvidence } from '../readEvaluation.js'
import type { FileRole, ReadOptions, Source } from '../reading.js'

const fixture = (name: string) =>
  readFileSync(
    new URL(`../../fixtures/harnesses/classification-report/${name}.json`, import.meta.url),
    'utf8',
  )
const given = (text: string, role: FileRole = 'all', name = `${role}.json`) => sourceOf(text, { role, name })

async function aggregatesOf(sources: readonly Source[], options?: ReadOptions) {
  const reading = await readEvidence(sources, options)
  if ('evaluation' in reading) throw new Error('rows were read')
  return reading
}

/** The report of ham and spam of the design's matrix, 85 / 15 / 10 / 90, as scikit-learn writes it. */
const row = (precision: number, recall: number, f1: number, support: number) => ({
  precision,
  recall,
  'f1-score': f1,
  support,
})
const ham = row(90 / 105, 0.9, 180 / 205, 100)
const spam = row(85 / 95, 0.85, 170 / 195, 100)
const mean = (metric: keyof typeof ham) => (ham[metric] + spam[metric]) / 2
const average = row(mean('precision'), mean('recall'), mean('f1-score'), 200)
const REPORT = { ham, spam, accuracy: 0.875, 'macro avg': average, 'weighted avg': average }

describe("scikit-learn's classification report", () => {
  it('made by scikit-learn is read to the counts behind it', async () => {
    // 285 rows of breast cancer: by hand, recall x support and hits / precision of the file.
    const { aggregates, files, notes } = await aggregatesOf([given(fixture('binary-tuned'))])
    expect(aggregates).toMatchObject({
      aggregates: 'classes',
      task: 'binary',
      labels: ['benign', 'malignant'],
      positive: 'malignant',
      positiveFrom: 'second of {benign, malignant}',
      tuned: [
        { label: 'benign', support: 179, predicted: 185, hits: 178 },
        { label: 'malignant', support: 106, predicted: 100, hits: 99 },
      ],
      hashes: { 'all.json': expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(files[0]).toMatchObject({ format: 'classification-report', rows: 285, role: 'all', columns: [] })
    expect(notes).toEqual([
      'all.json: a classification report of 2 classes over 285 rows: its counts were computed back.',
    ])
  })

  it('of three classes and two models is judged as far as it goes', async () => {
    const { aggregates } = await aggregatesOf([
      given(fixture('multiclass-base'), 'base'),
      given(fixture('multiclass-tuned'), 'tuned'),
    ])
    expect(aggregates).toMatchObject({ task: 'multiclass', base: expect.anything() })
    const verdict = judgeAny(aggregates, parsePolicy({ extends: 'balanced' }))
    expect(verdict.claims.map(({ id }) => id)).toEqual(['floor/precision', 'floor/recall'])
    expect(verdict.notJudged[0]).toMatchObject({
      id: 'gain/accuracy',
      reason: expect.stringContaining('cannot be paired'),
    })
    expect(verdict.decision).toBe('inconclusive')
  })

  it('gives the verdict that its rows give', async () => {
    const lines = ['label,pred']
    const add = (label: string, pred: string, count: number) => {
      for (let at = 0; at < count; at++) lines.push(`${label},${pred}`)
    }
    add('spam', 'spam', 85)
    add('spam', 'ham', 15)
    add('ham', 'spam', 10)
    add('ham', 'ham', 90)
    const policy = parsePolicy({
      floors: { precision: 0.8, recall: 0.9, specificity: 0.9, f1: 0.8, accuracy: 0.7 },
    })
    const { evaluation } = await readEvaluation([given(lines.join('\n'), 'tuned', 'rows.csv')])
    const { aggregates } = await aggregatesOf([given(JSON.stringify(REPORT))])
    const byRows = judgeAny(evaluation, policy)
    const byReport = judgeAny(aggregates, policy)
    expect(byReport.claims).toEqual(byRows.claims)
    expect(byReport.metrics).toEqual(byRows.metrics)
    expect(byReport.decision).toBe(byRows.decision)
  })

  it.each([
    ['a data frame of it', { ...REPORT, accuracy: row(0.875, 0.875, 0.875, 0.875) }],
    [
      'a data frame of it, turned',
      Object.fromEntries(
        (['precision', 'recall', 'f1-score', 'support'] as const).map((metric) => [
          metric,
          { ham: ham[metric], spam: spam[metric], accuracy: 0.875, 'macro avg': average[metric] },
        ]),
      ),
    ],
    [
      'rounded',
      JSON.parse(
        JSON.stringify(REPORT, (_, value) => (value > 0 && value < 1 ? Number(value.toFixed(3)) : value)),
      ),
    ],
  ])('as %s says the same', async (_what, report) => {
    const { aggregates } = await aggregatesOf([given(JSON.stringify(report))])
    expect(aggregates.tuned).toEqual([
      { label: 'ham', support: 100, predicted: 105, hits: 90 },
      { label: 'spam', support: 100, predicted: 95, hits: 85 },
    ])
  })

  it('with NaN for a class never said is read', async () => {
    const text = JSON.stringify({
      a: row(1 / 2, 1, 2 / 3, 1),
      b: row(0.5, 0, 0, 1),
      accuracy: 0.5,
    }).replace('"b":{"precision":0.5', '"b":{"precision":NaN')
    const { aggregates } = await aggregatesOf([given(text)], { as: 'classification-report', positive: 'a' })
    expect(aggregates.tuned).toMatchObject([{ predicted: 2 }, { predicted: 0 }])
  })

  it('takes a positive class, a task, and a log beside it', async () => {
    const log = sourceOf('{"log_history":[{"step":1,"loss":0.7},{"step":2,"loss":0.6}]}', {
      role: 'log',
      name: 'l.json',
    })
    const { aggregates } = await aggregatesOf([given(JSON.stringify(REPORT)), log], { positive: 'ham' })
    expect(aggregates).toMatchObject({
      positive: 'ham',
      positiveFrom: 'given',
      trainingLog: { train: [{ loss: 0.7 }, { loss: 0.6 }] },
    })
    const three = await aggregatesOf([given(JSON.stringify(REPORT))], { task: 'multiclass' })
    expect(three.aggregates).toMatchObject({ task: 'multiclass' })
    expect(three.aggregates).not.toHaveProperty('positive')
  })

  it('takes a class that no row has for answers outside the labels', async () => {
    const text = JSON.stringify({
      ham: row(1, 0.5, 2 / 3, 4),
      spam: row(1, 0.5, 2 / 3, 4),
      unsure: row(0, 0, 0, 0),
      accuracy: 0.5,
    })
    const { aggregates, notes } = await aggregatesOf([given(text)])
    expect(aggregates).toMatchObject({ task: 'binary', labels: ['ham', 'spam'], positive: 'spam' })
    expect(notes[1]).toBe(
      'all.json: no row is truly unsure: answers that say so are outside the labels, and wrong.',
    )
    const verdict = judgeAny(aggregates, parsePolicy({ floors: { specificity: 0.5 } }))
    expect(verdict.claims[0]!.counts).toEqual({ k: 2, n: 4 })
    expect(verdict.validity.invalid.tuned).toBe(4)
  })

  it('of label sets, or of some classes, has values alone, and says so', async () => {
    const { accuracy, ...some } = REPORT
    const sets = await aggregatesOf([
      given(JSON.stringify({ ...some, 'micro avg': average, 'samples avg': average })),
    ])
    expect(sets.aggregates).toMatchObject({
      aggregates: 'values',
      task: 'multilabel',
      tuned: { rows: null, metrics: { recall: 0.875 } },
      reason: expect.stringContaining('sets of labels'),
    })
    const partly = await aggregatesOf([given(JSON.stringify({ ...some, 'micro avg': average }))])
    expect(partly.aggregates).toMatchObject({
      aggregates: 'values',
      reason: expect.stringContaining('leaves out classes'),
    })
    expect(judgeAny(partly.aggregates, parsePolicy({ extends: 'balanced' })).decision).toBe('inconclusive')
  })
})

describe('a classification report that cannot be used', () => {
  const changed = (change: object) => JSON.stringify({ ...REPORT, ...change })
  const rest =
    'Give the report as output_dict=True makes it, unrounded and without sample_weight, or the rows it was made from.'

  it.each([
    [
      changed({ spam: { ...spam, recall: 0.8512345678901 } }),
      `BAD_VALUE all.json: recall of "spam" is 0.8512345678901; expected a share that makes recall x 100 rows a whole number of rows. ${rest}`,
    ],
    [
      changed({ accuracy: 0.8761234567891 }),
      `BAD_VALUE all.json: accuracy is 0.8761234567891; expected 0.875 by the other numbers. ${rest}`,
    ],
    [
      changed({ spam: { ...spam, support: 99.5 } }),
      `BAD_VALUE all.json: support of "spam" is 99.5; expected a whole number of rows, which a weighted report does not have. ${rest}`,
    ],
    [
      changed({ spam: { ...spam, recall: '0.85' } }),
      'BAD_VALUE all.json: found "0.85", expected recall of "spam", a number. If scikit-learn wrote the file as it is, say so in an issue; a CSV of the rows can be judged meanwhile.',
    ],
    [changed({ spam: 3 }), /^BAD_VALUE all.json: found 3, expected precision of "spam", a number/],
    [JSON.stringify({ 'macro avg': average }), /^BAD_VALUE all.json: found nothing, expected classes/],
    [changed({}).slice(0, -30), /^MALFORMED_ROW all.json.*end of the file/],
  ])('%#', async (text, message) => {
    expect(await refusal(readEvidence([given(text)]))).toMatch(
      typeof message === 'string'
        ? new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
        : message,
    )
  })

  it.each([
    [
      { positive: 'eggs' },
      'MISUSE all.json: --positive eggs is no label: expected one of the labels ham, spam. Write it as it stands in the report.',
    ],
    [
      { task: 'graded' },
      'MISUSE all.json: the task is given as graded, and the report is of rows with one label each. Leave the task out.',
    ],
    [
      { columns: { label: 'gold' } },
      'MISUSE all.json: columns are named, and a file of aggregates has none. Leave --columns out.',
    ],
  ] as const)('with %j', async (options, message) => {
    expect(await refusal(readEvidence([given(JSON.stringify(REPORT))], options))).toBe(message)
  })

  it('for want of a positive class, a second class, or two classes', async () => {
    const named = (a: string, b: string) =>
      JSON.stringify({ ...REPORT, ham: undefined, spam: undefined, [a]: ham, [b]: spam })
    expect(await refusal(readEvidence([given(named('cat', 'dog'))]))).toMatch(
      /^NO_POSITIVE_CLASS .*--positive dog, or --positive cat/,
    )
    const one = JSON.stringify({ cat: row(1, 1, 1, 3), accuracy: 1, 'macro avg': row(1, 1, 1, 3) })
    expect(await refusal(readEvidence([given(one)]))).toBe(
      'BAD_VALUE all.json: every row has the label "cat", expected at least two labels. Without rows of another class nothing can be said about telling them apart.',
    )
    expect(await refusal(readEvidence([given(fixture('multiclass-tuned'))], { task: 'binary' }))).toMatch(
      /^MISUSE all.json: the task is given as binary, and the report has 3 labels/,
    )
  })

  it('beside rows, in another role, twice, or of the base alone', async () => {
    const report = JSON.stringify(REPORT)
    const rows = sourceOf('label,pred\nham,ham\nspam,spam\n', { role: 'base', name: 'rows.csv' })
    expect(await refusal(readEvidence([rows, given(report, 'tuned')]))).toMatch(
      /^MISUSE tuned.json: holds values without rows, and rows.csv does not/,
    )
    expect(await refusal(readEvidence([given(report), given(report, 'train')]))).toMatch(
      /^MISUSE train.json: given as train, and it is of aggregates/,
    )
    expect(await refusal(readEvidence([given(report), given(report, 'tuned')]))).toBe(
      'MISUSE tuned.json: a second file of aggregates, beside all.json. Give one file of each model: --base BASE TUNED.',
    )
    expect(await refusal(readEvidence([given(report, 'base')]))).toMatch(
      /^MISUSE base.json: is of the base model/,
    )
    expect(await refusal(readEvaluation([given(report)]))).toMatch(
      /^MISUSE all.json: found values without rows/,
    )
  })
})
