import { describe, expect, it } from 'vitest'
import type { GradedEvaluation, MultilabelEvaluation } from '../evaluation/evaluation.js'
import { judge } from '../verdict/judge.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import type { Finding, FindingCode } from '../verdict/verdict.js'

const policy = parsePolicy({ extends: 'balanced' })
const fill = (rows: number, value: number) => new Array<number>(rows).fill(value)
const found = (evaluation: GradedEvaluation | MultilabelEvaluation, code: FindingCode): Finding | undefined =>
  judge(evaluation, policy).findings.find((finding) => finding.code === code)

/** Scores of the base and of the tuned model, and what else the rows have. */
const graded = (base: readonly number[], tuned: readonly number[], more = {}) => ({
  base: { scores: base },
  tuned: { scores: tuned },
  ...more,
})

describe('findings of a graded task', () => {
  const test = graded([...fill(60, 0), ...fill(60, 1)], fill(120, 1))

  it('say what was forgotten, and on which rows', () => {
    const general = graded(fill(200, 1), [...fill(60, 0.25), ...fill(140, 1)])
    const finding = found(
      { task: 'graded', splits: { 'domain-test': test, 'general-test': general } },
      'forgetting',
    )
    expect(finding).toMatchObject({ severity: 'serious', evidence: { metric: 'score', change: -0.225 } })
    expect(finding!.examples.slice(0, 2)).toEqual(['1', '2'])
  })

  it('name a slice that got worse', () => {
    const slices = { topic: [...new Array<string>(60).fill('easy'), ...new Array<string>(60).fill('hard')] }
    const worse = graded([...fill(60, 0), ...fill(60, 1)], [...fill(60, 1), ...fill(50, 0), ...fill(10, 1)], {
      slices,
    })
    const finding = found({ task: 'graded', splits: { 'domain-test': worse } }, 'slice-regression')
    expect(finding).toMatchObject({ evidence: { worst: 'slice/topic=hard/score' } })
    expect(finding!.examples[0]).toBe('61')
  })

  it('ask whether the adapter was loaded where no score differs, and not where one does', () => {
    const same = [...fill(60, 0), ...fill(60, 0.5)]
    const of = (tuned: readonly number[]) =>
      found({ task: 'graded', splits: { 'domain-test': graded(same, tuned) } }, 'no-change')
    expect(of(same)).toMatchObject({ severity: 'serious' })
    expect(of([...same.slice(1), 0.6])).toBeUndefined()
  })

  it('read its training log', () => {
    const train = [{ step: 5, epoch: 1, loss: 0.9 }]
    const evaluation: GradedEvaluation = {
      task: 'graded',
      splits: { 'domain-test': test },
      trainingLog: { train, evaluation: [] },
    }
    expect(found(evaluation, 'undertraining')).toMatchObject({ evidence: { steps: 5 } })
  })
})

describe('findings of a multilabel task', () => {
  const sets = (rows: number, ...labels: string[]) => new Array<string[]>(rows).fill(labels)
  const truth = [...sets(50, 'a'), ...sets(50, 'a', 'b')]

  it('tell scores that moved from answers that did not', () => {
    const of = (p: number) => new Array<number[]>(100).fill([0.9, p])
    const evaluation = (p: number): MultilabelEvaluation => ({
      task: 'multilabel',
      splits: {
        'domain-test': {
          truth,
          base: { predictions: sets(100, 'a'), probabilities: of(0.2) },
          tuned: { predictions: sets(100, 'a'), probabilities: of(p) },
        },
      },
    })
    expect(found(evaluation(0.2), 'no-change')).toMatchObject({ severity: 'serious' })
    const moved = found(evaluation(0.3), 'no-change')
    expect(moved).toMatchObject({ severity: 'warning', evidence: { scoresMoved: 100 } })
    expect(moved!.evidence['largestScoreChange']).toBeCloseTo(0.1, 12)
  })

  it('compare rows right in all their labels, train against test', () => {
    const answers = (right: number) => [...truth.slice(0, right), ...sets(100 - right, 'b')]
    const rows = (right: number, prefix: string) => ({
      ids: truth.map((_, i) => `${prefix}${i}`),
      truth,
      tuned: { predictions: answers(right) },
    })
    const evaluation = (right: number): MultilabelEvaluation => ({
      task: 'multilabel',
      splits: { 'domain-test': rows(right, 't'), 'domain-train': rows(100, 'f') },
    })
    expect(found(evaluation(80), 'overfitting')).toMatchObject({ evidence: { testAccuracy: 0.8 } })
    expect(found(evaluation(95), 'overfitting')).toBeUndefined()
  })
})
