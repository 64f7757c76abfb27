import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClassEvaluation, Evaluation, Split, SplitColumns } from '../evaluation/evaluation.js'
import { judge } from './judge.js'
import { parsePolicy } from './parsePolicy.js'
import type { Verdict } from './verdict.js'

interface RecordedClaim {
  readonly mode: string
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  readonly bar: number
  readonly state: string
  readonly showable: boolean
  readonly p: number
  readonly k: number
  readonly n: number
}
interface RecordedVerdict {
  readonly decision: string
  readonly decisionIfTrainComplete?: string
  readonly leaked: number
  readonly rowsJudged: number
  readonly generalJudged: number
  readonly notJudged: readonly string[]
  readonly claims: Readonly<Record<string, RecordedClaim>>
}
interface RecordedRun {
  readonly run: string
  readonly evaluation: Evaluation
  readonly expected: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>
  readonly decisions: Readonly<Record<string, RecordedVerdict>>
}

/** scikit-learn's names for what a verdict reports of a model, by kind of task; where it has 0 for 0/0, so have we. */
function pointMetrics(verdict: Verdict, split: Split, model: 'base' | 'tuned'): Record<string, number> {
  const metrics = verdict.metrics.all[split]![model]!
  const average = verdict.task === 'binary' ? '' : verdict.task === 'multiclass' ? 'macro_' : 'micro_'
  const shared = {
    [`${average}precision`]: metrics.precision ?? 0,
    [`${average}recall`]: metrics.recall ?? 0,
  }
  if (verdict.task === 'multilabel')
    return {
      ...shared,
      subset_accuracy: metrics.accuracy!,
      hamming_loss: metrics.hammingLoss!,
      micro_f1: metrics.f1!,
    }
  return {
    ...shared,
    accuracy: metrics.accuracy!,
    balanced_accuracy: metrics.balancedAccuracy!,
    mcc: metrics.mcc!,
  }
}

const folder = new URL('../../fixtures/runs/', import.meta.url)
const runs: readonly RecordedRun[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
)
const cases = runs.flatMap((run) =>
  Object.entries(run.decisions).map(([preset, recorded]) => ({ run, preset, recorded })),
)

describe('judge equals the reference implementation of the rules, on real runs', () => {
  it.each(cases)('$run.run under $preset: $recorded.decision', ({ run, preset, recorded }) => {
    const policy = parsePolicy({ extends: preset })
    if (recorded.decision === 'misuse') {
      expect(() => judge(run.evaluation, policy)).toThrow(
        expect.objectContaining({ code: 'POLICY_NOT_APPLICABLE' }),
      )
      return
    }
    const verdict = judge(run.evaluation, policy)
    expect(verdict.decision).toBe(recorded.decision)
    expect(verdict.metrics.clean['domain-test']?.tuned?.rows).toBe(recorded.rowsJudged)
    expect(verdict.metrics.clean['general-test']?.tuned?.rows).toBe(recorded.generalJudged)
    expect(
      verdict.notJudged
        .filter(({ required }) => !required)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...recorded.notJudged].sort())
    expect(verdict.claims.map(({ id }) => id).sort()).toEqual(Object.keys(recorded.claims).sort())
    for (const claim of verdict.claims) {
      const wanted = recorded.claims[claim.id]!
      const close = (value: number) => expect.closeTo(value, 6)
      expect({
        id: claim.id,
        mode: claim.mode,
        bar: claim.bar,
        state: claim.state,
        showable: claim.showable,
        ...claim.counts,
        estimate: claim.estimate,
        lower: claim.interval.lower,
        upper: claim.interval.upper,
        p: claim.p,
      }).toEqual({
        id: claim.id,
        mode: wanted.mode,
        bar: wanted.bar,
        state: wanted.state,
        showable: wanted.showable,
        k: wanted.k,
        n: wanted.n,
        estimate: close(wanted.estimate),
        lower: close(wanted.lower),
        upper: close(wanted.upper),
        p: close(wanted.p),
      })
    }
    for (const [split, models] of Object.entries(run.expected))
      for (const model of ['base', 'tuned'] as const)
        for (const [name, value] of Object.entries(pointMetrics(verdict, split as Split, model)))
          expect({ split, model, name, value: models[model]![name] }).toEqual({
            ...{ split, model, name },
            value: expect.closeTo(value, 9),
          })
    if (recorded.decisionIfTrainComplete)
      expect(judge({ ...run.evaluation, trainComplete: true }, policy).decision).toBe(
        recorded.decisionIfTrainComplete,
      )
  })
})

/** Rows of a binary task from counts of (truth, base, tuned), 'y' being positive. */
function rowsOf(counts: Readonly<Record<string, number>>): SplitColumns {
  const rows = Object.entries(counts).flatMap(([row, count]) => Array.from({ length: count }, () => [...row]))
  const column = (i: number) => rows.map((row) => (row[i] === '-' ? null : row[i]!))
  return {
    ids: rows.map((_, i) => `r${i}`),
    truth: column(0) as string[],
    ...(rows[0]!.length === 3 && { base: { predictions: column(1) } }),
    tuned: { predictions: column(rows[0]!.length - 1) },
  }
}

function binary(test: SplitColumns, more: Partial<ClassEvaluation> = {}): ClassEvaluation {
  return { task: 'binary', positive: 'y', ...more, splits: { 'domain-test': test, ...more.splits } }
}

const claimOf = (verdict: Verdict, id: string) => verdict.claims.find((claim) => claim.id === id)!

describe('the matrix TP 85, FP 10, FN 15, TN 90 under balanced', () => {
  const seed = binary(rowsOf({ yy: 85, yn: 15, ny: 10, nn: 90 }))
  const verdict = judge(seed, parsePolicy({ extends: 'balanced' }))

  it.each([
    ['floor/precision', 0.895, 0.815, 0.948, { k: 85, n: 95 }, 455],
    ['floor/recall', 0.85, 0.765, 0.914, { k: 85, n: 100 }, 480],
  ])('%s is %f [%f, %f]: unproven', (id, estimate, lower, upper, counts, rows) => {
    const claim = claimOf(verdict, id)
    expect(claim.state).toBe('unproven')
    expect(claim.counts).toEqual(counts)
    expect(claim.estimate).toBeCloseTo(estimate, 3)
    expect(claim.interval.lower).toBeCloseTo(lower, 3)
    expect(claim.interval.upper).toBeCloseTo(upper, 3)
    expect(Math.abs(claim.settle!.rows! - rows)).toBeLessThan(40)
  })

  it('is met on both floors where the policy takes point estimates, and the verdict says so', () => {
    const onPoints = judge(seed, parsePolicy({ extends: 'balanced', evidence: 'point' }))
    expect(onPoints.claims.map(({ id, state }) => [id, state])).toEqual([
      ['floor/precision', 'met'],
      ['floor/recall', 'met'],
    ])
    expect(onPoints.policy.evidence).toBe('point')
  })

  it('is inconclusive at most without a base, and says what is required', () => {
    expect(verdict.decision).toBe('inconclusive')
    expect(verdict.notJudged).toContainEqual({
      id: 'gain/f1',
      reason: expect.stringContaining('no base'),
      required: true,
    })
    const nothingAsked = { extends: 'balanced', evidence: 'point', gain: { required: false } }
    expect(judge(seed, parsePolicy(nothingAsked)).decision).toBe('ship')
  })
})

describe('judge', () => {
  const good = rowsOf({ yyy: 300, yny: 100, nnn: 390, nyn: 10 })
  const policy = parsePolicy({ extends: 'balanced' })

  it('ships a model that is far above every bar', () => {
    expect(judge(binary(good), policy).decision).toBe('ship')
  })

  it('is inconclusive where both models answer the same', () => {
    const verdict = judge(binary(rowsOf({ yyy: 400, nnn: 400 })), policy)
    expect(verdict.decision).toBe('inconclusive')
    expect(verdict.validity.problems.join()).toContain('same answers')
  })

  it('counts a missing and an invalid answer as wrong, and as nobody’s predicted positive', () => {
    const verdict = judge(binary(rowsOf({ 'yy-': 10, yyz: 10, yyy: 80, nn: 0, nnn: 100 })), policy)
    expect(verdict.validity.missing).toEqual({ base: 0, tuned: 10 })
    expect(verdict.validity.invalid).toEqual({ base: 0, tuned: 10 })
    expect(claimOf(verdict, 'floor/recall').counts).toEqual({ k: 80, n: 100 })
    expect(claimOf(verdict, 'floor/precision').counts).toEqual({ k: 80, n: 80 })
  })

  it('breaks where more than 5% of the rows are missing, or of the ids unmatched', () => {
    const missing = judge(binary(rowsOf({ 'yy-': 60, yyy: 340, nyn: 400 })), policy)
    expect(missing.validity.problems).toHaveLength(1)
    const count = (n: number) => ({ count: n, examples: [] })
    const joins = {
      'domain-test': { baseOnly: count(30), tunedOnly: count(30), union: 860, duplicateIds: count(0) },
    }
    expect(judge(binary(good, { joins }), policy).decision).toBe('inconclusive')
    const few = { 'domain-test': { ...joins['domain-test'], union: 1260 } }
    expect(judge(binary(good, { joins: few }), policy).decision).toBe('ship')
  })

  it('reads met at the stricter limit where several candidates or looks share the test set', () => {
    const once = judge(binary(good), policy)
    const often = judge(binary(good), parsePolicy({ extends: 'balanced', candidates: 5, looks: 2 }))
    const limit = claimOf(often, 'floor/recall').metLimit!
    expect(limit).toBeLessThan(claimOf(often, 'floor/recall').interval.lower)
    expect(claimOf(once, 'floor/recall').metLimit).toBeUndefined()
  })

  it('leaves leaked rows out of every claim, and ships only under a complete train split', () => {
    const train: SplitColumns = { truth: ['y'], ids: ['r0'], tuned: { predictions: ['y'] } }
    const rest: SplitColumns = { truth: ['n'], ids: ['t1'], tuned: { predictions: ['n'] } }
    const leaky = binary(good, { splits: { 'domain-train': train } as ClassEvaluation['splits'] })
    expect(judge(leaky, policy)).toMatchObject({ decision: 'inconclusive', validity: { leaked: 1 } })
    expect(claimOf(judge(leaky, policy), 'floor/recall').counts.n).toBe(399)
    expect(judge({ ...leaky, trainComplete: true }, policy).decision).toBe('ship')
    const clean = binary(good, { splits: { 'domain-train': rest } as ClassEvaluation['splits'] })
    expect(judge(clean, policy).decision).toBe('ship')
  })

  it('judges precision at the prevalence of deployment, where it can never fail', () => {
    const rare = parsePolicy({ extends: 'balanced', prevalence: 0.02 })
    const claim = claimOf(
      judge(binary(rowsOf({ yyy: 85, ynn: 15, nny: 10, nnn: 90 })), rare),
      'floor/precision',
    )
    expect(claim.estimate).toBeCloseTo(0.148, 3)
    expect(claim).toMatchObject({ state: 'below', p: 1, interval: { method: 'mover-log-lr' } })
  })

  it('marks a floor that so few rows cannot show, and never calls it met', () => {
    const verdict = judge(binary(rowsOf({ yny: 16, nnn: 16 })), policy)
    expect(claimOf(verdict, 'floor/recall')).toMatchObject({
      showable: false,
      state: 'unproven',
      estimate: 1,
    })
  })

  it('has no estimate and no number where a ratio is 0/0', () => {
    const verdict = judge(binary(rowsOf({ yyn: 40, nnn: 40 })), policy)
    expect(claimOf(verdict, 'floor/precision')).toMatchObject({
      estimate: null,
      undefinedAt: 'nothing was predicted positive',
      interval: { lower: 0, upper: 1 },
      state: 'unproven',
    })
  })

  it('does not depend on the order of rows', () => {
    const reversed = (values: readonly unknown[]) => [...values].reverse() as string[]
    const turned: SplitColumns = {
      truth: reversed(good.truth),
      base: { predictions: reversed(good.base!.predictions) },
      tuned: { predictions: reversed(good.tuned.predictions) },
    }
    expect(judge(binary(turned), policy).claims).toEqual(judge(binary(good), policy).claims)
  })

  it('refuses a policy that names specificity in a multiclass task, unless one class is positive', () => {
    const three: Evaluation = {
      task: 'multiclass',
      splits: { 'domain-test': { truth: ['a', 'b', 'c'], tuned: { predictions: ['a', 'b', 'a'] } } },
    }
    const spam = parsePolicy({ extends: 'medical' })
    expect(() => judge(three, spam)).toThrow(/positive class/)
    const verdict = judge({ ...three, positive: 'a' }, spam)
    expect(claimOf(verdict, 'floor/specificity').counts).toEqual({ k: 1, n: 2 })
  })
})
