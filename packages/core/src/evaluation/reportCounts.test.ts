import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classificationReport } from '../metrics/classificationReport.js'
import { type ReportedClasses, reportCounts } from './reportCounts.js'

/** A report with every number cut to so many decimals. */
function rounded(report: ReportedClasses, decimals: number): ReportedClasses {
  return JSON.parse(JSON.stringify(report), (key, value) =>
    typeof value === 'number' && key !== 'support' ? Number(value.toFixed(decimals)) : value,
  )
}

/** Counted row by row. */
function counted(truth: readonly string[], said: readonly string[]) {
  return [...new Set([...truth, ...said])].sort().map((label) => ({
    label,
    support: truth.filter((one) => one === label).length,
    predicted: said.filter((one) => one === label).length,
    hits: truth.filter((one, row) => one === label && said[row] === label).length,
  }))
}

const labels = fc.constantFrom('a', 'b', 'c', 'd')
const rows = fc.array(fc.tuple(labels, labels), { minLength: 1, maxLength: 300 })

describe('reportCounts', () => {
  it('gives the counts that the report was made from, or says which it cannot know', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const truth = pairs.map(([label]) => label)
        const said = pairs.map(([, label]) => label)
        const expected = counted(truth, said)
        const found = reportCounts(classificationReport(truth, said))
        const open = found.filter(({ predicted }) => predicted === null)
        expect(open.length).not.toBe(1)
        for (const { hits } of open) expect(hits).toBe(0)
        expect(
          found.map((one, at) => ({ ...one, predicted: one.predicted ?? expected[at]!.predicted })),
        ).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it.each([0, 1, Number.NaN] as const)('takes 0/0 reported as %s', (zeroDivision) => {
    const report = classificationReport(['a', 'a', 'b'], ['a', 'c', 'a'], { zeroDivision })
    expect(reportCounts(report).map(({ predicted }) => predicted)).toEqual(
      // With 0 neither b nor c tells how often it was said; 1 and NaN tell that b never was.
      zeroDivision === 0 ? [2, null, null] : [2, 0, 1],
    )
  })

  it('reads a report of a million rows exactly', () => {
    const classes = [
      { label: 'a', support: 1_000_000, hits: 912_345, predicted: 912_345 + 4_321 },
      {
        label: 'b',
        support: 20_000,
        hits: 20_000 - 4_321,
        predicted: 20_000 - 4_321 + (1_000_000 - 912_345),
      },
    ]
    const report = {
      accuracy: classes.reduce((sum, { hits }) => sum + hits, 0) / 1_020_000,
      classes: classes.map(({ label, support, hits, predicted }) => ({
        label,
        support,
        precision: hits / predicted,
        recall: hits / support,
        f1: (2 * hits) / (support + predicted),
      })),
    }
    expect(reportCounts(report)).toEqual(classes)
  })

  it('reads a rounded report where its decimals leave one answer, and refuses it where they leave several', () => {
    const truth = Array.from({ length: 90 }, (_, row) => (row % 3 === 0 ? 'a' : 'b'))
    const said = truth.map((label, row) => (row % 7 === 0 ? 'a' : label))
    const report = classificationReport(truth, said)
    expect(reportCounts(rounded(report, 4))).toEqual(counted(truth, said))
    const times = (list: readonly string[], n: number) => Array.from({ length: n }, () => list).flat()
    const large = classificationReport(times(truth, 20), times(said, 20))
    expect(() => reportCounts(rounded(large, 2))).toThrow(
      expect.objectContaining({
        code: 'INCONSISTENT_REPORT',
        message: expect.stringMatching(
          /^recall of "a" is .* more decimals than 2: .* may be any of \d+ to \d+/,
        ),
      }),
    )
  })

  it('leaves open what a report of some of the classes does not tell', () => {
    const report = classificationReport(['a', 'b', 'c'], ['a', 'c', 'c'], { labels: ['a', 'b'] })
    expect(report.accuracy).toBeNull()
    expect(reportCounts(report)).toEqual([
      { label: 'a', support: 1, predicted: 1, hits: 1 },
      { label: 'b', support: 1, predicted: null, hits: 0 },
    ])
  })
})

describe('a report whose numbers do not fit', () => {
  const truth = [...new Array(100).fill('ham'), ...new Array(100).fill('spam')]
  const said = truth.map((label, row) => (row % 9 === 0 ? (label === 'ham' ? 'spam' : 'ham') : label))
  const report: ReportedClasses = JSON.parse(JSON.stringify(classificationReport(truth, said)))
  const changed = (path: readonly (string | number)[], value: unknown): ReportedClasses => {
    const copy = structuredClone(report)
    // biome-ignore lint/suspicious/noExplicitAny: a path into a report
    const parent = path.slice(0, -1).reduce((at: any, key) => at[key], copy)
    parent[path.at(-1)!] = value
    return copy
  }

  it.each([
    [['classes', 1, 'recall'], 0.8811111111111, 'recall of "spam" is 0.8811111111111'],
    [['classes', 1, 'precision'], 0.8811111111111, 'precision of "spam" is 0.8811111111111'],
    [['classes', 0, 'f1'], 0.5, 'f1-score of "ham" is 0.5'],
    [['classes', 0, 'support'], 101, 'recall of "ham" is'],
    [
      ['classes', 0, 'support'],
      100.5,
      'support of "ham" is 100.5; expected a whole number of rows, which a weighted',
    ],
    [['classes', 0, 'recall'], 1.2, 'recall of "ham" is 1.2; expected a share from 0 to 1'],
    [['classes', 0, 'recall'], 0, 'precision of "ham" is'],
    [['classes', 0, 'precision'], 0, 'precision of "ham" is 0; expected more than 0'],
    [['classes', 0, 'recall'], Number.NaN, 'recall of "ham" is NaN'],
    [['accuracy'], 0.9, 'accuracy is 0.9'],
    [['macro', 'precision'], 0.9, 'precision of macro avg is 0.9'],
    [['weighted', 'f1'], 0.9, 'f1-score of weighted avg is 0.9'],
    [['weighted', 'support'], 199, 'support of weighted avg is 199'],
    [['classes'], [], 'the sum of support is 0'],
  ] as const)('%j as %s', (path, value, message) => {
    expect(() => reportCounts(changed(path, value))).toThrow(
      expect.objectContaining({ code: 'INCONSISTENT_REPORT', message: expect.stringContaining(message) }),
    )
  })

  it('says where predictions do not add up to the rows', () => {
    const { accuracy, macro, weighted, ...rest } = changed(['classes', 1, 'precision'], 1)
    const spam = rest.classes[1]!
    const one = { ...spam, f1: (2 * spam.recall) / (1 + spam.recall) }
    expect(() => reportCounts({ accuracy, classes: [rest.classes[0]!, one] })).toThrow(
      'the sum of predictions',
    )
  })
})
