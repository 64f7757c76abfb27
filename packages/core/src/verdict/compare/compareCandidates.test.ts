import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordedMultilabelRun, recordedRun } from '../../../test/recordedRuns.js'
import type { ClassEvaluation, Evaluation, GradedEvaluation } from '../../evaluation/evaluation.js'
import { xoshiro128 } from '../../random/xoshiro128.js'
import { explainComparison } from '../../report/explainComparison.js'
import { judge } from '../judge.js'
import { parsePolicy } from '../parsePolicy.js'
import { compareCandidates } from './compareCandidates.js'
import type { Candidate } from './comparison.js'

const one = (name: string, evaluation: Evaluation): Candidate => ({ name, runs: [{ name, evaluation }] })
const recipe = (name: string, evaluations: readonly Evaluation[]): Candidate => ({
  name,
  runs: evaluations.map((evaluation, i) => ({ name: `${name}-${i + 1}`, evaluation })),
})

const digits = ['good', 'overfit', 'replay'].map((name) => one(name, recordedRun(`digits-rotated/${name}`)))
const balanced = parsePolicy({ extends: 'balanced' })
/** Only that it scores better than its base. */
const gainAlone = parsePolicy({ name: 'gain', gain: { metric: 'score' } })

/** Answers right (1) or wrong (0), of base and tuned. */
function graded(base: readonly number[], tuned: readonly number[]): GradedEvaluation {
  const ids = base.map((_, i) => `r${i}`)
  return {
    task: 'graded',
    splits: { 'domain-test': { ids, base: { scores: base }, tuned: { scores: tuned } } },
  }
}

/** The same rows in another order. */
function shuffled(evaluation: ClassEvaluation, seed: number): ClassEvaluation {
  const { truth, base, tuned, slices, ...split } = evaluation.splits['domain-test']
  const random = xoshiro128(seed)
  const order = truth.map((_, i) => [random(), i] as const).sort(([a], [b]) => a - b)
  const pick = <T>(values: readonly T[] | Float64Array) => order.map(([, i]) => values[i] as T)
  const model = (columns: NonNullable<typeof base>) => ({
    predictions: pick(columns.predictions),
    ...(columns.scores && { scores: pick<number>(columns.scores) }),
  })
  const test = {
    truth: pick(truth),
    tuned: model(tuned),
    ...(base && { base: model(base) }),
    ...(slices && {
      slices: Object.fromEntries(Object.entries(slices).map(([name, values]) => [name, pick(values)])),
    }),
    ids: pick(split.ids!),
    ...(split.inputHashes && { inputHashes: pick(split.inputHashes) }),
    ...(split.texts && { texts: pick(split.texts) }),
  }
  return { ...evaluation, splits: { ...evaluation.splits, 'domain-test': test } }
}

describe('compareCandidates', () => {
  it('judges each candidate as judge does with their number', () => {
    const { candidates } = compareCandidates(digits, balanced)
    for (const { name, runs, decision, recipe } of candidates) {
      const { evaluation } = digits.find((given) => given.name === name)!.runs[0]!
      expect(runs[0]!.verdict).toEqual(judge(evaluation, { ...balanced, candidates: 3 }))
      expect([decision, recipe]).toEqual([runs[0]!.verdict.decision, null])
    }
  })

  it('shares the level among the policy’s own number of candidates where that is larger, and looks', () => {
    const { correction } = compareCandidates(digits, { ...balanced, candidates: 10, looks: 2 })
    expect(correction).toEqual({
      candidates: 10,
      looks: 2,
      alpha: expect.closeTo(0.025 / 20, 14),
      confidence: expect.closeTo(0.9975, 14),
    })
  })

  it('orders by the main metric and draws every interval at the shared level', () => {
    const { candidates, metric, correction } = compareCandidates(digits, balanced)
    const estimates = candidates.map(({ overBase }) => overBase!.estimate!)
    expect(metric).toBe('accuracy')
    expect(estimates).toEqual([...estimates].sort((a, b) => b - a))
    for (const { overBase, runs } of candidates) {
      const gain = runs[0]!.verdict.claims.find(({ id }) => id === 'gain/accuracy')!
      expect(overBase!.estimate).toBe(gain.estimate)
      expect(overBase!.lower).toBe(gain.metLimit)
      expect(overBase!.confidence).toBe(correction.confidence)
    }
  })

  it('tells the best from another by judging the two on the rows of both', () => {
    const { best, candidates } = compareCandidates(digits, balanced)
    const columnsOf = (name: string) =>
      (digits.find((given) => given.name === name)!.runs[0]!.evaluation as ClassEvaluation).splits[
        'domain-test'
      ]
    expect(best!.name).toBe(candidates[0]!.name)
    for (const { name, difference, told } of best!.against) {
      const { truth, ids, tuned } = columnsOf(best!.name)
      const other = columnsOf(name)
      expect(other.ids).toEqual(ids)
      const pair: ClassEvaluation = {
        task: 'multiclass',
        splits: { 'domain-test': { truth, tuned, base: other.tuned } },
      }
      const { claims } = judge(pair, { ...balanced, candidates: 3 })
      const gain = claims.find(({ id }) => id === 'gain/accuracy')!
      expect(difference).toMatchObject({ estimate: gain.estimate, lower: gain.metLimit })
      expect(told).toBe(gain.metLimit! > 0)
    }
  })

  it('joins rows by id, whatever their order and however candidates are given', () => {
    const whole = compareCandidates(digits, balanced)
    const mixed = digits
      .map(({ name, runs }, i) => one(name, shuffled(runs[0]!.evaluation as ClassEvaluation, i + 1)))
      .reverse()
    const { candidates, best } = compareCandidates(mixed, balanced)
    expect(candidates.map(({ name, decision }) => [name, decision])).toEqual(
      whole.candidates.map(({ name, decision }) => [name, decision]),
    )
    expect(best).toEqual(whole.best)
  })

  it('says which candidates answer alike, and tells none of them from the other', () => {
    const [first, second] = digits as [Candidate, Candidate]
    const copy = { name: 'copy', runs: first.runs }
    const { test: base } = { test: (second.runs[0]!.evaluation as ClassEvaluation).splits['domain-test'] }
    const untuned = one('untuned', {
      task: 'multiclass',
      splits: { 'domain-test': { ...base, tuned: base.base! } },
    })
    const comparison = compareCandidates([first, copy, untuned], balanced)
    expect(comparison.identical).toEqual([
      { asBase: true, names: ['untuned'] },
      { asBase: false, names: [first.name, 'copy'] },
    ])
    expect(comparison.best!.against.find(({ name }) => name === 'copy')).toMatchObject({
      told: false,
      difference: { estimate: 0 },
    })
    expect(comparison.candidates.find(({ name }) => name === 'untuned')!.decision).toBe('inconclusive')
  })

  it('compares label sets and probabilities of a positive class by the policy’s metric', () => {
    const labels = ['spam-hard-ham/good', 'spam-hard-ham/overfit'].map((name) => one(name, recordedRun(name)))
    const spam = compareCandidates(labels, parsePolicy({ extends: 'spam' }))
    expect(spam.metric).toBe('precision')
    expect(spam.best!.against[0]!.difference!.method).toBe('mover-precision')
    const sets = recordedMultilabelRun('nafld-older/good')
    const multilabel = compareCandidates([one('a', sets), one('b', sets)], balanced)
    expect(multilabel.identical).toEqual([{ asBase: false, names: ['a', 'b'] }])
  })

  it('refuses no candidates, a name given twice, and different tasks', () => {
    const [first] = digits as [Candidate]
    const other = one('other', graded([0, 1], [1, 1]))
    const code = (candidates: readonly Candidate[]) => {
      try {
        return compareCandidates(candidates, balanced)
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect([code([]), code([first, first]), code([first, other]), code([{ name: 'x', runs: [] }])]).toEqual([
      'EMPTY_INPUT',
      'DUPLICATE_ID',
      'UNSUPPORTED_TASK',
      'EMPTY_INPUT',
    ])
  })

  it('says that point estimates are corrected for nothing', () => {
    const comparison = compareCandidates(digits, { ...balanced, evidence: 'point' })
    expect(explainComparison(comparison).join(' ')).toContain('no claim is corrected for the number')
  })

  it('ships the best of many that stand at the bar in at most 2.5% of test sets', () => {
    const random = xoshiro128(5)
    const times = 250
    const draw = () => Array.from({ length: 120 }, () => Number(random() < 0.5))
    let shipped = 0
    for (let time = 0; time < times; time++) {
      const base = draw()
      const candidates = Array.from({ length: 5 }, (_, i) => one(`c${i}`, graded(base, draw())))
      if (compareCandidates(candidates, gainAlone).decision === 'ship') shipped++
    }
    expect(shipped / times).toBeLessThanOrEqual(0.03 + 3 * Math.sqrt((0.03 * 0.97) / times))
  })
})

describe('compareCandidates, of recipes', () => {
  const random = xoshiro128(11)
  const rows = 200
  const base = Array.from({ length: rows }, (_, i) => Number(i % 2 === 0))
  const better = (share: number) => base.map((right) => Number(right === 1 || random() < share))
  const runs = [0.5, 0.55, 0.45, 0.5, 0.6].map((share) => graded(base, better(share)))

  it('judges the mean over runs, by rows and by runs', () => {
    const { candidates, decision } = compareCandidates([recipe('lora', runs)], gainAlone)
    const [lora] = candidates
    const [gain] = lora!.recipe!.claims
    const each = lora!.runs.map(({ value }) => value!)
    expect(lora!.value).toBeCloseTo(each.reduce((sum, value) => sum + value, 0) / 5, 12)
    expect(gain).toMatchObject({ id: 'gain/score', state: 'met', interval: { method: 'two-way-t' } })
    expect(gain!.estimate).toBeCloseTo(lora!.value! - 0.5, 12)
    expect(decision).toBe('ship')
  })

  it('is less sure of a recipe than of one of its runs', () => {
    const { overBase } = compareCandidates([recipe('lora', runs)], gainAlone).candidates[0]!
    const single = compareCandidates([one('run', runs[0]!)], gainAlone).candidates[0]!.overBase!
    const spread = [graded(base, better(0.1)), graded(base, better(0.5)), graded(base, better(0.95))]
    const wide = compareCandidates([recipe('wide', spread)], gainAlone).candidates[0]!
    expect(wide.overBase!.upper - wide.overBase!.lower).toBeGreaterThan(single.upper - single.lower)
    expect(wide.overBase!.lower).toBeLessThan(0)
    expect(overBase!.lower).toBeGreaterThan(0)
    expect(wide.decision).toBe('inconclusive')
  })

  it('shows nothing of two runs, nor of three that are two', () => {
    const [first, second] = runs as [GradedEvaluation, GradedEvaluation]
    for (const few of [
      [first, second],
      [first, second, first],
    ]) {
      const comparison = compareCandidates([recipe('lora', few)], gainAlone)
      const { recipe: judged, decision, overBase } = comparison.candidates[0]!
      expect(judged!.distinctRuns).toBe(2)
      expect(decision).toBe('inconclusive')
      expect(judged!.claims[0]).toMatchObject({ state: 'unproven', showable: false })
      expect(overBase).toMatchObject({ lower: -1, upper: 1 })
      expect(explainComparison(comparison).join(' ')).toContain('how much seeds differ cannot be told')
    }
  })

  it('asks whether seeds were used at all where all runs answer alike', () => {
    const same = compareCandidates([recipe('lora', [runs[0]!, runs[0]!, runs[0]!])], gainAlone)
    expect(same.decision).toBe('inconclusive')
    expect(same.candidates[0]!.headline).toContain('trained with different seeds')
    expect(same.candidates[0]!.overBase!.unprovable).toBe('all runs answer alike')
  })

  it('tells a recipe from a checkpoint, and from another recipe', () => {
    const weak = [0.05, 0.1, 0, 0.05].map((share) => graded(base, better(share)))
    const { best } = compareCandidates(
      [recipe('weak', weak), recipe('strong', runs), one('single', weak[0]!)],
      gainAlone,
    )
    expect(best).toMatchObject({ name: 'strong', told: true })
    expect(best!.against.map(({ difference }) => difference!.method)).toEqual(['two-way-t', 'two-way-t'])
  })

  it('judges floors of precision, recall and specificity, slices and retention over runs', () => {
    const names = ['good', 'overfit', 'undertrained'].map((name) => recordedRun(`spam-hard-ham/${name}`))
    const policy = parsePolicy({ extends: 'spam' })
    const {
      recipe: judged,
      value,
      runs: each,
    } = compareCandidates([recipe('r', names)], policy).candidates[0]!
    const ids = judged!.claims.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['floor/precision', 'floor/recall', 'gain/precision']))
    for (const { id, estimate, metric, interval } of judged!.claims.filter(({ role }) => role === 'floor')) {
      const mean =
        each.reduce((sum, { verdict }) => {
          const claim = verdict.claims.find((own) => own.id === id)!
          return sum + claim.estimate!
        }, 0) / each.length
      expect([metric, estimate]).toEqual([metric, expect.closeTo(mean, 12)])
      expect(interval.method).toBe('two-way-wilson')
      expect(interval.lower).toBeLessThan(estimate!)
    }
    expect(value).toBeCloseTo(each.reduce((sum, run) => sum + run.value!, 0) / 3, 12)
  })

  it('does not ship what a policy asks and several runs cannot be judged on', () => {
    const names = ['good', 'overfit', 'undertrained'].map((name) => recordedRun(`spam-hard-ham/${name}`))
    const policy = parsePolicy({ extends: 'spam', floors: { rocAuc: 0.5 } })
    const { recipe: judged, decision } = compareCandidates([recipe('r', names)], policy).candidates[0]!
    expect(judged!.notJudged).toContainEqual({
      id: 'floor/rocAuc',
      reason: 'over several runs it is not judged; each run has a verdict of its own on it',
      required: true,
    })
    expect(decision).not.toBe('ship')
  })

  it('counts clusters, and weights as they are, over runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (scale) => {
        const clusters = base.map((_, i) => `p${i % 40}`)
        const weights = base.map((_, i) => scale * (1 + (i % 3)))
        const plain = runs.map(({ splits }) => graded(base, splits['domain-test'].tuned.scores as number[]))
        const withColumns = plain.map(
          (evaluation): GradedEvaluation => ({
            task: 'graded',
            splits: { 'domain-test': { ...evaluation.splits['domain-test'], clusters, weights } },
          }),
        )
        const { overBase } = compareCandidates([recipe('r', withColumns)], gainAlone).candidates[0]!
        const unscaled = compareCandidates([recipe('r', plain)], gainAlone).candidates[0]!.overBase!
        expect(overBase!.lower).toBeLessThan(overBase!.estimate!)
        expect(overBase!.unprovable).toBeUndefined()
        expect(overBase!.estimate).not.toBe(unscaled.estimate)
        expect(overBase!.estimate).toBeCloseTo(weightedMean(withColumns), 12)
      }),
      { numRuns: 3 },
    )
  })
})

function weightedMean(evaluations: readonly GradedEvaluation[]): number {
  const means = evaluations.map(({ splits }) => {
    const { base, tuned, weights } = splits['domain-test']
    const of = (scores: readonly (number | null)[]) =>
      scores.reduce<number>((sum, score, i) => sum + weights![i]! * score!, 0)
    return (of(tuned.scores) - of(base!.scores)) / of(tuned.scores.map(() => 1))
  })
  return means.reduce((sum, value) => sum + value, 0) / means.length
}
