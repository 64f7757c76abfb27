import { describe, expect, it } from 'vitest'
import { recordedVerdict } from '../../test/recordedRuns.js'
import { claimSubject, claimTitle } from './claimNames.js'
import { explain } from './explain.js'
import { toHtml } from './html.js'
import { toJunit } from './junit.js'
import { words } from './locale.js'
import { toMarkdown } from './markdown.js'
import { toModelIndex } from './modelIndex.js'
import { pointMetricName, pointMetrics } from './pointMetrics.js'
import { viewVerdict } from './viewVerdict.js'

const good = recordedVerdict('spam-hard-ham/good', 'spam')
const test = good.metrics.clean['domain-test']!.tuned!
const nothing = { labels: [], matrix: [], invalid: [], missing: [] }
const [floor] = good.claims

describe('pointMetrics', () => {
  it('lists every number of a model in a fixed order, those it does not know last', () => {
    const more = { newMetric: 0.25, ...test, score: 0.5, hammingLoss: null }
    const found = pointMetrics(more)
    expect(found.map(({ metric }) => metric).slice(0, 4)).toEqual([
      'score',
      'accuracy',
      'balancedAccuracy',
      'precision',
    ])
    expect(found.slice(-2)).toEqual([
      { metric: 'newMetric', value: 0.25 },
      { metric: 'hammingLoss', value: null },
    ])
    expect(found.some(({ metric }) => metric === 'rows')).toBe(false)
  })
})

describe('names of metrics', () => {
  it('say how precision, recall and F1 are averaged', () => {
    expect(pointMetricName('precision', 'binary')).toBe('precision')
    expect(pointMetricName('precision', 'multiclass')).toBe('macro precision')
    expect(pointMetricName('precision', 'multilabel')).toBe('micro-averaged precision')
    expect(pointMetricName('accuracy', 'multilabel')).toBe('subset accuracy')
    expect(pointMetricName('score', 'graded')).toBe('mean score')
  })

  it.each([
    ['score', 'mean score'],
    ['rocAuc', 'ROC AUC'],
    ['microPrecision', 'micro-averaged precision'],
    ['macroF1', 'macro-averaged F1'],
    ['hammingLoss', 'Hamming loss'],
    ['someNewMetric', 'some new metric'],
    ['toString', 'to string'],
  ])('%s is %s', (metric, name) => {
    expect(words.metric(metric)).toBe(name)
  })

  it('say that a claim is on a micro average where its interval is', () => {
    const micro = { ...floor!, interval: { ...floor!.interval, method: 'micro-ratio' } }
    expect(claimTitle(micro)).toBe('Micro-averaged precision floor')
    expect(claimSubject(micro)).toBe('micro-averaged precision')
    expect(claimTitle({ ...floor!, metric: 'rocAuc' })).toBe('ROC AUC floor')
    expect(claimTitle({ ...floor!, role: 'gain', metric: 'score' })).toBe('Mean score gain')
  })
})

describe('reports of a task without classes', () => {
  const none = {
    accuracy: null,
    balancedAccuracy: null,
    precision: null,
    recall: null,
    specificity: null,
    f1: null,
  }
  const graded = { rows: 40, ...none, mcc: null, score: 0.75, confusion: nothing, undefinedAt: {} }
  const labels = ['a', 'b'].map((label) => ({ label, tp: 1, fp: 2, fn: 3, tn: 4 }))
  const multilabel = { ...graded, score: null, precision: 0.5, hammingLoss: 0.1, perLabel: labels }
  const verdictOf = (task: 'graded' | 'multilabel', tuned: typeof graded) => ({
    ...good,
    task,
    claims: good.claims.slice(0, 1),
    findings: [],
    paired: null,
    metrics: { all: {}, clean: { 'domain-test': { base: tuned, tuned } } },
    provenance: { ...good.provenance, positive: null },
  })
  const cases = [
    ['graded', verdictOf('graded', graded), '40 test rows', 'mean score'],
    [
      'multilabel',
      verdictOf('multilabel', multilabel as unknown as typeof graded),
      '40 test rows, 2 labels, averaged over all of their decisions (micro)',
      'micro-averaged precision',
    ],
  ] as const

  it.each(cases)('%s: has its facts and metrics, and no matrices', (_, verdict, fact, metric) => {
    const view = viewVerdict(verdict)
    expect(view.facts[0]).toBe(fact)
    expect(view.matrices).toEqual([])
    expect(view.metrics[0]!.name).toBe(metric)
    for (const text of [toMarkdown(verdict), toHtml(verdict), toModelIndex(verdict)])
      expect(text.toLowerCase()).toContain(metric)
    for (const text of [toMarkdown(verdict), toHtml(verdict), toJunit(verdict), explain(verdict).join(' ')])
      expect(text).not.toMatch(/undefined|NaN|\[object/)
  })
})
