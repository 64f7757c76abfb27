import { describe, expect, it } from 'vitest'
import { pairedDifferenceHull } from '../comparison/pairedHull.js'
import { pairedMeanDifference } from '../comparison/pairedMeanDifference.js'
import type { GradedColumns, GradedEvaluation } from '../evaluation/evaluation.js'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import { gradedInterval } from '../intervals/gradedFloor.js'
import { judge } from './judge.js'
import { parsePolicy } from './parsePolicy.js'
import type { PolicyInput } from './presets.js'
import type { Verdict } from './verdict.js'

const rows = (n: number, score: (i: number) => number | null) => Array.from({ length: n }, (_, i) => score(i))
const partial = {
  base: rows(200, (i) => (i % 5) / 5),
  tuned: rows(200, (i) => Math.min(1, ((i % 5) + 1) / 5)),
}
const columns = (base: GradedColumns['tuned']['scores'], tuned: GradedColumns['tuned']['scores']) => ({
  base: { scores: base },
  tuned: { scores: tuned },
})
const graded = (test: GradedColumns, more: Partial<GradedEvaluation> = {}): GradedEvaluation => ({
  task: 'graded',
  ...more,
  splits: { 'domain-test': test, ...more.splits },
})
const judged = (evaluation: GradedEvaluation, policy: PolicyInput = {}) =>
  judge(evaluation, parsePolicy({ extends: 'balanced', ...policy }))
const claim = (verdict: Verdict, id: string) => verdict.claims.find((one) => one.id === id)!

describe('a graded task under balanced', () => {
  it('is judged by the mean score, without a floor unless one is given, and says what it has not', () => {
    const verdict = judged(graded(columns(partial.base, partial.tuned)))
    expect(verdict.task).toBe('graded')
    expect(verdict.claims.map(({ id }) => id)).toEqual(['gain/score'])
    expect(verdict.notJudged).toEqual([
      { id: 'floor/precision', reason: expect.stringContaining('floors.score') },
      { id: 'floor/recall', reason: expect.stringContaining('floors.score') },
      { id: 'retention/score', reason: expect.stringContaining('no general split') },
    ])
    expect(verdict.metrics.clean['domain-test']!.tuned!.score).toBeCloseTo(0.6, 14)
    expect(verdict.paired).toBeNull()
    const wanted = judged(graded(columns(partial.base, partial.tuned)), { floors: { score: 0.55 } })
    expect(wanted.claims.map(({ id }) => id)).toEqual(['floor/score', 'gain/score'])
  })

  it.each(['medical', 'spam', 'fraud', 'moderation'])(
    'refuses %s, which asks for what it has not',
    (preset) => {
      expect(() =>
        judge(graded(columns(partial.base, partial.tuned)), parsePolicy({ extends: preset })),
      ).toThrow(expect.objectContaining({ code: 'POLICY_NOT_APPLICABLE' }))
    },
  )

  it('takes partial scores by Wilson on an effective n, and their difference by paired t', () => {
    const noisy = partial.tuned.map((score, i) => (i % 3 === 0 ? (partial.base[i] ?? 0) : score))
    const verdict = judged(graded(columns(partial.base, noisy)), { floors: { score: 0.45 } })
    const floor = gradedInterval(noisy.map(Number))
    expect(claim(verdict, 'floor/score')).toMatchObject({
      estimate: floor.estimate,
      interval: { lower: floor.lower, upper: floor.upper, method: 'wilson-effective' },
      state: 'met',
    })
    const gain = pairedMeanDifference(partial.base.map(Number), noisy.map(Number))
    expect(claim(verdict, 'gain/score')).toMatchObject({
      estimate: gain.estimate,
      interval: { lower: gain.lower, upper: gain.upper, method: 'paired-t' },
      state: 'met',
    })
  })

  it('takes scores that are all 0 or 1 as proportions, missing ones as 0', () => {
    const base = rows(100, (i) => (i % 4 === 0 ? 0 : 1))
    const tuned = rows(100, (i) => (i < 3 ? null : i % 10 === 0 ? 0 : 1))
    const verdict = judged(graded(columns(base, tuned)), { floors: { score: 0.7 } })
    const right = tuned.filter((score) => score === 1).length
    const { lower, upper } = clopperPearsonInterval(right, 100)
    expect(claim(verdict, 'floor/score')).toMatchObject({
      interval: { lower, upper, method: 'clopper-pearson' },
      counts: { k: right, n: 100 },
    })
    const hull = pairedDifferenceHull(verdict.paired!)
    expect(claim(verdict, 'gain/score').interval).toMatchObject({ lower: hull.lower, upper: hull.upper })
    expect(verdict.validity.missing).toEqual({ base: 0, tuned: 3 })
  })

  it('keeps a general split that hardly moved, where too few rows differ for t', () => {
    const before = rows(120, (i) => (i % 4) / 4)
    const after = before.map((score, i) => (i === 0 ? 0.5 : score))
    const splits = { 'general-test': columns(before, after) } as GradedEvaluation['splits']
    const verdict = judged(graded(columns(partial.base, partial.tuned), { splits }))
    expect(claim(verdict, 'retention/score')).toMatchObject({
      mode: 'prove',
      state: 'met',
      interval: { method: 'paired-signs' },
    })
  })

  it('never shows a gain where too few rows differ, nor a floor on few partial scores', () => {
    const after = partial.base.map((score, i) => (i < 9 ? 1 : score))
    expect(claim(judged(graded(columns(partial.base, after))), 'gain/score').state).toBe('unproven')
    const few = columns(
      rows(25, (i) => 0.8 + (i % 2) / 100),
      rows(25, (i) => 0.9 + (i % 3) / 100),
    )
    expect(claim(judged(graded(few), { floors: { score: 0.7 } }), 'floor/score')).toMatchObject({
      state: 'unproven',
      showable: false,
    })
  })

  it('is inconclusive between identical models, with no gain met', () => {
    const verdict = judged(graded(columns(partial.base, partial.base)))
    expect(verdict.decision).toBe('inconclusive')
    expect(verdict.validity.problems.join()).toContain('same answers')
    expect(claim(verdict, 'gain/score').state).toBe('unproven')
  })

  it('shows nothing where every row gains alike: there is no width to see', () => {
    const lifted = partial.base.map((score) => (score ?? 0) / 2 + 0.1)
    const halved = partial.base.map((score) => (score ?? 0) / 2)
    expect(claim(judged(graded(columns(halved, lifted))), 'gain/score').state).toBe('unproven')
  })

  it('judges one row, and none answered, without a number that is none', () => {
    for (const scores of [[0.4], [null], [null, null, null]]) {
      const verdict = judged(graded(columns([0.2, 0.3, 0.4].slice(0, scores.length), scores)), {
        floors: { score: 0.7 },
      })
      expect(verdict.decision).toBe('inconclusive')
      for (const { interval, estimate } of verdict.claims)
        expect([interval.lower, interval.upper, estimate].every(Number.isFinite)).toBe(true)
    }
  })
})
