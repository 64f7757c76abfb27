import { describe, expect, it } from 'vitest'
import { clusterDifference } from '../comparison/clusterRobust.js'
import type { ClassEvaluation, SplitColumns } from '../evaluation/evaluation.js'
import { judge } from './judge.js'
import { parsePolicy } from './parsePolicy.js'
import type { PolicyInput } from './presets.js'
import type { Verdict } from './verdict.js'

type Columns = SplitColumns & { readonly base: SplitColumns['tuned'] }

/** Rows of 'y' and 'n'; the tuned model is right on nine of ten, the base on seven. */
const rows = (n: number): Columns => {
  const truth = Array.from({ length: n }, (_, i) => (i % 2 ? 'y' : 'n'))
  const other = (label: string) => (label === 'y' ? 'n' : 'y')
  return {
    truth,
    base: { predictions: truth.map((label, i) => ((i * 7) % 10 < 3 ? other(label) : label)) },
    tuned: {
      predictions: truth.map((label, i) => ((i * 3 + Math.floor(i / 10)) % 10 === 0 ? other(label) : label)),
    },
  }
}
const clustersOf = (n: number, size: number) =>
  Array.from({ length: n }, (_, i) => `c${Math.floor(i / size)}`)
const binary = (test: SplitColumns): ClassEvaluation => ({
  task: 'binary',
  positive: 'y',
  splits: { 'domain-test': test },
})
const every: PolicyInput = {
  floors: { accuracy: 0.8, precision: 0.7, recall: 0.7, specificity: 0.7, f1: 0.7 },
  gain: { metric: 'accuracy' },
  noninferiority: { precision: 0.05, recall: 0.05, f1: 0.05 },
}
const judged = (test: SplitColumns, policy: PolicyInput = every) => judge(binary(test), parsePolicy(policy))
const claim = (verdict: Verdict, id: string) => verdict.claims.find((one) => one.id === id)!

describe('clustered rows', () => {
  const test = rows(240)
  const clusters = clustersOf(240, 6)
  const verdict = judged({ ...test, clusters })
  const right = (model: 'base' | 'tuned', i: number) => (test[model].predictions[i] === test.truth[i] ? 1 : 0)
  const summed = (value: (i: number) => number) =>
    Array.from({ length: 40 }, (_, c) =>
      Array.from({ length: 6 }, (_, j) => value(c * 6 + j)).reduce((sum, one) => sum + one, 0),
    )

  it('have floors by the clusters’ least favourable variance with t, and differences by cluster-robust t', () => {
    const tuned = summed((i) => right('tuned', i))
    const base = summed((i) => right('base', i))
    const share = tuned.reduce((sum, hits) => sum + hits, 0) / 240
    const variance = tuned.reduce((sum, hits) => sum + (hits / 6 - share) ** 2, 0) / 40
    // Of equal clusters (R − θ)² = t²/C·(θσ²/R + θ(R − θ)) is a quadratic equation; t of 39 degrees of freedom.
    const c = 2.0226909200367604 ** 2 / 40
    const middle = 2 * share + c * (variance / share + share)
    const lower = (middle - Math.sqrt(middle ** 2 - 4 * (1 + c) * share ** 2)) / (2 * (1 + c))
    const { interval } = claim(verdict, 'floor/accuracy')
    expect(interval.method).toBe('wilson-cluster-t')
    expect(interval.lower).toBeLessThanOrEqual(lower + 1e-12)
    expect(interval.lower).toBeGreaterThan(lower - 0.02)
    const pairs = tuned.map((tunedHits, c) => ({
      ...{ tunedHits, tunedMembers: 6, baseHits: base[c]!, baseMembers: 6 },
    }))
    const gain = clusterDifference(pairs)
    expect(claim(verdict, 'gain/accuracy').interval).toMatchObject({
      lower: gain.lower,
      upper: gain.upper,
      method: 'cluster-t',
    })
  })

  it('are never judged by Clopper-Pearson, Tango or Newcombe', () => {
    const methods = new Set(verdict.claims.map(({ interval }) => interval.method))
    expect([...methods].sort()).toEqual(['cluster-t', 'wilson-cluster-t', 'wilson-cluster-t-f-star'])
  })

  it('stay as they are where their inputs repeat', () => {
    const inputHashes = clusters
    expect(judged({ ...test, clusters, inputHashes }).validity.repeated).toBe(0)
    expect(judged({ ...test, inputHashes }).validity.repeated).toBe(200)
  })

  it('of under 20 clusters show nothing to be met, though they may fail', () => {
    const few = judged({ ...test, clusters: clustersOf(240, 13) })
    expect(new Set(few.claims.map(({ state }) => state))).not.toContain('met')
    expect(few.claims.every(({ showable }) => !showable)).toBe(true)
    const bad = { ...test, tuned: { predictions: test.truth.map((label, i) => (i % 3 ? 'y' : label)) } }
    const failed = judged({ ...bad, clusters: clustersOf(240, 13) }, { floors: { specificity: 0.9 } })
    expect(claim(failed, 'floor/specificity').state).toBe('failed')
    expect(failed.decision).toBe('hold')
  })

  it('count once each where all of them are right', () => {
    const perfect = { ...test, tuned: { predictions: test.truth }, clusters: clustersOf(240, 10) }
    const { interval } = claim(judged(perfect), 'floor/accuracy')
    // SciPy: norm.sf(t.isf(.025, 23)) ** (1/24), a little under Wilson's .8487.
    expect(interval.lower).toBeCloseTo(0.8483101789488121, 12)
  })

  it('show no gain of a model over itself', () => {
    const same = judged({ ...test, tuned: test.base, clusters })
    expect(claim(same, 'gain/accuracy').state).toBe('unproven')
    expect(same.decision).toBe('inconclusive')
  })

  it('have macro averages in multiclass too', () => {
    const multiclass = judge(
      { task: 'multiclass', splits: { 'domain-test': { ...test, clusters } } },
      parsePolicy({ extends: 'balanced' }),
    )
    const recall = claim(multiclass, 'floor/recall')
    expect(recall.interval.method).toBe('wilson-cluster-t')
    expect(recall.estimate).toBeCloseTo(multiclass.metrics.clean['domain-test']!.tuned!.recall!, 14)
  })

  it('have precision at another prevalence with t for z, and no interval of ROC AUC', () => {
    const { interval } = claim(
      judged({ ...test, clusters }, { floors: { precision: 0.5 }, prevalence: 0.1 }),
      'floor/precision',
    )
    const plain = claim(judged(test, { floors: { precision: 0.5 }, prevalence: 0.1 }), 'floor/precision')
    expect(interval.method).toBe('mover-log-lr')
    expect(interval.lower).toBeLessThan(plain.interval.lower)
    expect(interval.upper).toBeGreaterThan(plain.interval.upper)
    const scored = { predictions: test.truth, scores: test.truth.map((label) => (label === 'y' ? 0.9 : 0.1)) }
    const auc = judged({ ...test, tuned: scored, clusters }, { floors: { rocAuc: 0.7 } })
    expect(auc.notJudged).toContainEqual({ id: 'floor/rocAuc', reason: expect.stringContaining('clustered') })
  })
})

describe('weighted rows', () => {
  const test = rows(240)
  const weights = test.truth.map((_, i) => 1 + (i % 3))
  const verdict = judged({ ...test, weights })

  it('have weighted estimates, the same as the point metrics', () => {
    const { accuracy, precision, recall, specificity, f1, confusion } =
      verdict.metrics.clean['domain-test']!.tuned!
    const wanted = { accuracy, precision, recall, specificity, f1 }
    for (const [metric, value] of Object.entries(wanted))
      expect(claim(verdict, `floor/${metric}`).estimate).toBeCloseTo(value!, 12)
    const right = test.truth.map((label, i) => (label === test.tuned.predictions[i] ? weights[i]! : 0))
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
    expect(accuracy).toBeCloseTo(total(right) / total(weights), 14)
    expect(confusion.matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(240)
  })

  it('are scale-free, and plain where all are equal', () => {
    const scaled = judged({ ...test, weights: weights.map((weight) => weight * 4) })
    expect(scaled.claims).toEqual(verdict.claims)
    expect(judged({ ...test, weights: weights.map(() => 7) })).toEqual(judged(test))
  })

  it('count for fewer rows: intervals are wider than those of plain rows at the same estimate', () => {
    const plain = judged(test)
    for (const { id, interval } of verdict.claims) {
      const { lower, upper } = claim(plain, id).interval
      expect(interval.upper - interval.lower).toBeGreaterThan((upper - lower) * 1.02)
    }
  })

  it('rest on Clopper-Pearson with Kish’s n, or less where the heavy rows err: figures by SciPy', () => {
    const truth = Array.from({ length: 60 }, () => 'y')
    const predictions = truth.map((label, i) => (i % 5 === 0 ? 'n' : label))
    const heavy = truth.map((_, i) => 1 + (i % 3) + (i % 5 === 0 ? 2 : 0))
    const evaluation: ClassEvaluation = {
      task: 'binary',
      positive: 'y',
      labels: ['n', 'y'],
      splits: { 'domain-test': { truth, tuned: { predictions }, weights: heavy } },
    }
    const recall = claim(judge(evaluation, parsePolicy({ floors: { recall: 0.5 } })), 'floor/recall')
    expect(recall.estimate).toBeCloseTo(2 / 3, 12)
    expect(recall.interval.lower).toBeCloseTo(0.49974352523888343, 9)
    expect(recall.interval.upper).toBeCloseTo(0.8077533939717347, 9)
    expect(recall.counts).toEqual({ k: 48, n: 60 })
  })

  it('are met at a quarter of the level, which is said where it is the limit that counts', () => {
    for (const metric of ['accuracy', 'f1']) {
      const { metLimit, interval } = claim(verdict, `floor/${metric}`)
      const { lower } = claim(
        judged({ ...test, weights }, { ...every, confidence: 0.9875 }),
        `floor/${metric}`,
      ).interval
      expect(metLimit).toBeCloseTo(lower, 12)
      expect(metLimit).toBeLessThan(interval.lower)
    }
    expect(claim(judged(test), 'floor/accuracy').metLimit).toBeUndefined()
  })

  it('show no gain of a model over itself', () => {
    const same = judged({ ...test, tuned: test.base, weights })
    expect(claim(same, 'gain/accuracy').state).toBe('unproven')
  })
})
