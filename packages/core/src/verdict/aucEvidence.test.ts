import { describe, expect, it } from 'vitest'
import { aucDifference } from '../comparison/aucDifference.js'
import { delongCovariance } from '../comparison/delong.js'
import type { ClassEvaluation } from '../evaluation/evaluation.js'
import { aucInterval } from '../intervals/aucFloor.js'
import { judge } from './judge.js'
import { parsePolicy } from './parsePolicy.js'
import type { Verdict } from './verdict.js'

const policy = parsePolicy({ floors: { rocAuc: 0.7 }, gain: { metric: 'rocAuc' } })
const claim = (verdict: Verdict, id: string) => verdict.claims.find((one) => one.id === id)!

/** n rows, three of eight positive, with scores that overlap. */
function scored(n: number, answered: (i: number) => boolean = () => true): ClassEvaluation {
  const rows = Array.from({ length: n }, (_, i) => i)
  const positive = rows.map((i) => i % 8 < 3)
  const model = (score: (i: number) => number) => ({
    predictions: rows.map((i) => (answered(i) ? (score(i) >= 0.5 ? 'y' : 'n') : null)),
    scores: rows.map((i) => (answered(i) ? score(i) : NaN)),
  })
  return {
    task: 'binary',
    positive: 'y',
    splits: {
      'domain-test': {
        truth: positive.map((one) => (one ? 'y' : 'n')),
        base: model((i) => (((i * 37) % 101) / 101) * 0.6 + (positive[i] ? 0.25 : 0)),
        tuned: model((i) => (((i * 53) % 97) / 97) * 0.5 + (positive[i] ? 0.35 : 0)),
      },
    },
  }
}

describe('claims on ROC AUC', () => {
  const { splits } = scored(160)
  const test = splits['domain-test']
  const isPositive = test.truth.map((label) => (label === 'y' ? 1 : 0))
  const delong = delongCovariance(isPositive, test.base!.scores!, test.tuned.scores!)

  it('have a floor by Newcombe’s score interval and a gain by MOVER of logit-DeLong', () => {
    const verdict = judge(scored(160), policy)
    const floor = aucInterval({ auc: delong.tuned, positives: 60, negatives: 100 })
    expect(claim(verdict, 'floor/rocAuc')).toMatchObject({
      estimate: expect.closeTo(delong.tuned, 12),
      interval: { lower: expect.closeTo(floor.lower, 9), method: 'newcombe-2006' },
      state: 'met',
    })
    const gain = aucDifference(delong)
    expect(claim(verdict, 'gain/rocAuc')).toMatchObject({
      interval: { lower: gain.lower, upper: gain.upper, method: 'mover-logit-delong' },
      state: 'met',
    })
    expect(verdict.decision).toBe('ship')
  })

  it('have no gain judged below 50 rows of either class, though the floor is', () => {
    const verdict = judge(scored(80), policy)
    expect(claim(verdict, 'floor/rocAuc').counts).toEqual({ k: 30, n: 80 })
    expect(verdict.notJudged).toContainEqual({
      id: 'gain/rocAuc',
      reason: '30 rows of one class, and a change of ROC AUC is judged from 50 of each',
      required: true,
    })
    expect(verdict.decision).toBe('inconclusive')
  })

  it('rank a row without an answer as wrongly as can be', () => {
    // Two positives and two negatives, whose order among themselves must not matter.
    const unanswered = [0, 1, 6, 7]
    const verdict = judge(
      scored(160, (i) => !unanswered.includes(i)),
      policy,
    )
    const worst = Array.from(test.tuned.scores!, (score, i) =>
      unanswered.includes(i) ? 1 - 2 * isPositive[i]! : score,
    )
    const { tuned } = delongCovariance(isPositive, worst, worst)
    expect(tuned).toBeLessThan(delong.tuned)
    expect(claim(verdict, 'floor/rocAuc').estimate).toBeCloseTo(tuned, 12)
  })

  it('are not judged without scores, and not offered beyond binary tasks', () => {
    const { truth, tuned } = test
    const bare: ClassEvaluation = {
      task: 'binary',
      positive: 'y',
      splits: { 'domain-test': { truth, tuned: { predictions: tuned.predictions } } },
    }
    expect(judge(bare, policy).notJudged.map(({ id }) => id)).toEqual(['floor/rocAuc', 'gain/rocAuc'])
    expect(() => judge({ ...bare, task: 'multiclass' }, policy)).toThrow(
      expect.objectContaining({ code: 'POLICY_NOT_APPLICABLE' }),
    )
  })

  it('never take a perfect ranking for certain', () => {
    const { truth } = test
    const scores = isPositive.map((one) => (one ? 0.9 : 0.1))
    const perfect: ClassEvaluation = {
      task: 'binary',
      positive: 'y',
      splits: { 'domain-test': { truth, tuned: { predictions: truth, scores } } },
    }
    const { interval, estimate } = claim(judge(perfect, policy), 'floor/rocAuc')
    expect([estimate, interval.upper]).toEqual([1, 1])
    expect(interval.lower).toBeLessThan(1)
  })
})
