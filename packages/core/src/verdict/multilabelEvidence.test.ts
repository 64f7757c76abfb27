import { describe, expect, it } from 'vitest'
import type { MultilabelColumns, MultilabelEvaluation } from '../evaluation/evaluation.js'
import { microInterval } from '../intervals/microFloor.js'
import { judge } from './judge.js'
import { parsePolicy } from './parsePolicy.js'
import type { Verdict } from './verdict.js'

const truth = Array.from({ length: 120 }, (_, i) => ['a', 'b', 'c'].filter((_, j) => (i >> j) % 2 === 0))
const evaluation = (
  tuned: MultilabelColumns['tuned']['predictions'],
  more: Partial<MultilabelColumns> = {},
): MultilabelEvaluation => ({
  task: 'multilabel',
  splits: {
    'domain-test': {
      truth,
      base: { predictions: truth.map((set) => set.slice(1)) },
      tuned: { predictions: tuned },
      ...more,
    },
  },
})
const balanced = parsePolicy({ extends: 'balanced' })
const claim = (verdict: Verdict, id: string) => verdict.claims.find((one) => one.id === id)!

describe('a multilabel task', () => {
  it('takes micro averages by rows, and gains by rows right in all their labels', () => {
    const predictions = truth.map((set, i) => (i % 6 === 0 ? [...set, 'd'].slice(1, 3) : set))
    const known = predictions.map((set) => set.filter((label) => label !== 'd'))
    const verdict = judge(evaluation(known), balanced)
    const groups = truth.map((set, i) => ({
      hits: known[i]!.filter((label) => set.includes(label)).length,
      members: set.length,
    }))
    const { lower, upper, estimate } = microInterval(groups)
    expect(claim(verdict, 'floor/recall')).toMatchObject({
      estimate,
      interval: { lower, upper, method: 'wilson-effective-t' },
    })
    expect(claim(verdict, 'gain/accuracy').counts.n).toBe(120)
    expect(verdict.metrics.clean['domain-test']!.tuned!.recall).toBeCloseTo(estimate, 14)
  })

  it('counts a row without a readable answer as wrong, and in no micro average', () => {
    const predictions = truth.map((set, i) => (i < 5 ? null : i < 8 ? ['gibberish'] : set))
    const verdict = judge(evaluation(predictions), balanced)
    expect(verdict.validity).toMatchObject({ missing: { tuned: 5 }, invalid: { tuned: 3 } })
    const labels = truth.slice(8).reduce((sum, set) => sum + set.length, 0)
    expect(claim(verdict, 'floor/recall').counts).toEqual({ k: labels, n: labels })
    expect(verdict.metrics.clean['domain-test']!.tuned!.accuracy).toBeCloseTo(112 / 120, 14)
    expect(verdict.metrics.clean['domain-test']!.tuned!.hammingLoss).toBeCloseTo(8 / 120, 14)
  })

  it('is inconclusive where both models give the same sets, whatever their order; not where probabilities moved', () => {
    const turned = truth.map((set) => [...set].reverse())
    const same = { base: { predictions: truth } }
    expect(judge(evaluation(turned, same), balanced).validity.ok).toBe(false)
    const probabilities = (p: number) => truth.map(() => [p, p, p])
    const moved = {
      base: { predictions: truth, probabilities: probabilities(0.1) },
      tuned: { predictions: truth, probabilities: probabilities(0.2) },
    }
    expect(judge(evaluation(truth, moved), balanced).validity.ok).toBe(true)
  })

  it.each([
    { extends: 'medical' },
    { extends: 'spam' },
    { extends: 'moderation' },
    { floors: { f1: 0.8 } },
    { floors: { rocAuc: 0.8 } },
    { floors: { score: 0.8 } },
    { gain: { metric: 'specificity' } },
  ])('refuses %j, which names what it has not', (policy) => {
    expect(() => judge(evaluation(truth), parsePolicy(policy))).toThrow(
      expect.objectContaining({ code: 'POLICY_NOT_APPLICABLE' }),
    )
  })

  it('judges one row, and none answered, without a number that is none', () => {
    for (const set of [['a'], null]) {
      const verdict = judge(
        {
          task: 'multilabel',
          splits: {
            'domain-test': {
              truth: [['a']],
              base: { predictions: [[]] },
              tuned: { predictions: [set] },
            },
          },
        },
        balanced,
      )
      expect(verdict.decision).toBe('inconclusive')
      for (const { interval } of verdict.claims)
        expect([interval.lower, interval.upper].every(Number.isFinite)).toBe(true)
    }
  })
})
