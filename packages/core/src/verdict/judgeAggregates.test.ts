import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classRuns, recordedRun } from '../../test/recordedRuns.js'
import type { Aggregates, ClassAggregates, ClassMargins, ValueAggregates } from '../evaluation/aggregates.js'
import type { ClassEvaluation, Label } from '../evaluation/evaluation.js'
import { reportCounts } from '../evaluation/reportCounts.js'
import { classificationReport } from '../metrics/classificationReport.js'
import { explain } from '../report/explain.js'
import { toHtml } from '../report/html.js'
import { fromJson, toJson } from '../report/json.js'
import { toJunit } from '../report/junit.js'
import { toMarkdown } from '../report/markdown.js'
import { toModelIndex } from '../report/modelIndex.js'
import { verdictSchema } from '../report/verdictSchema.js'
import { viewVerdict } from '../report/viewVerdict.js'
import { parseTrainerState } from '../training/parseTrainerState.js'
import { judge } from './judge.js'
import { judgeAggregates } from './judgeAggregates.js'
import { judgeAny } from './judgeAny.js'
import { parsePolicy } from './parsePolicy.js'
import type { PresetName } from './policy.js'
import type { ModelMetrics, Verdict } from './verdict.js'

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(verdictSchema)
const noAnswer = '(no answer)'

/** Rows of one split whose models said this; without ids, so that none repeats another. */
function rowsTask(
  of: Pick<ClassEvaluation, 'task' | 'positive' | 'labels'>,
  truth: readonly Label[],
  predictions: readonly (Label | null)[],
): ClassEvaluation {
  return { ...of, splits: { 'domain-test': { truth, tuned: { predictions } } } }
}

/** The counts behind scikit-learn's report on the same rows; a missing answer is reported as a class of its own. */
function countsOf(truth: readonly Label[], predictions: readonly (Label | null)[]): readonly ClassMargins[] {
  return reportCounts(classificationReport(truth, predictions.map((label) => label ?? noAnswer) as Label[]))
}

function aggregatesOf({ task, positive, labels, splits }: ClassEvaluation): ClassAggregates {
  const { truth, tuned } = splits['domain-test']
  return {
    aggregates: 'classes',
    task,
    ...(positive !== undefined && { positive }),
    ...(labels && { labels }),
    tuned: countsOf(truth, tuned.predictions),
  }
}

/** Point metrics, without what only rows tell. */
function pointsOf(verdict: Verdict) {
  const { confusion, perLabel, undefinedAt, ...points } = verdict.metrics.clean['domain-test']!.tuned!
  return points
}

const floors = (verdict: Verdict) => verdict.claims.filter(({ role }) => role === 'floor')

describe('judgeAggregates gives what judge gives on rows with the same counts', () => {
  const binary: readonly PresetName[] = ['balanced', 'medical', 'spam', 'fraud', 'moderation']
  const cases = classRuns.flatMap((run) =>
    (recordedRun(run).task === 'binary' ? binary : (['balanced', 'fraud'] as const)).map(
      (preset) => [run, preset] as const,
    ),
  )

  it.each(cases)('%s under %s', (run, preset) => {
    const recorded = recordedRun(run)
    const { truth, tuned } = recorded.splits['domain-test']
    const rows = rowsTask(recorded, truth, tuned.predictions)
    const policy = parsePolicy({
      extends: preset,
      floors: {
        accuracy: 0.9,
        precision: 0.85,
        recall: 0.8,
        ...(rows.task === 'binary' && { f1: 0.8, specificity: 0.9 }),
      },
    })
    const byRows = judge(rows, policy)
    const byCounts = judgeAggregates(aggregatesOf(rows), policy)
    expect(byCounts.claims).toEqual(byRows.claims)
    expect(byCounts.claims.length).toBe(rows.task === 'binary' ? 5 : 3)
    expect(pointsOf(byCounts)).toEqual(pointsOf(byRows))
    expect(byCounts.decision).toBe(byRows.decision)
    const shown = ['accuracy-trap', 'one-answer', 'prevalence-shift']
    const withoutExamples = ({ findings }: Verdict) =>
      findings.filter(({ code }) => shown.includes(code)).map((finding) => ({ ...finding, examples: [] }))
    expect(withoutExamples(byCounts)).toEqual(withoutExamples(byRows))
  })

  it('also where anything may have been said, by claims, points and decision', () => {
    const rowsArbitrary = fc
      .integer({ min: 2, max: 5 })
      .chain((classes) =>
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: classes - 1 }),
            fc.oneof(
              { weight: 8, arbitrary: fc.integer({ min: 0, max: classes - 1 }) },
              { weight: 1, arbitrary: fc.constantFrom('other', noAnswer) },
            ),
          ),
          { minLength: 4, maxLength: 120 },
        ),
      )
    fc.assert(
      fc.property(rowsArbitrary, fc.constantFrom(null, 0.05), (pairs, prevalence) => {
        const truth = pairs.map(([label]) => `class ${label}`)
        const predictions = pairs.map(([, label]) => (typeof label === 'number' ? `class ${label}` : label))
        const labels = [...new Set(truth)].sort()
        fc.pre(labels.length > 1)
        const task = labels.length === 2 ? ('binary' as const) : ('multiclass' as const)
        const rows = rowsTask(
          { task, ...(task === 'binary' && { positive: labels[1]! }) },
          truth,
          predictions,
        )
        const aggregates = aggregatesOf(rows)
        const policy = parsePolicy({
          floors: {
            accuracy: 0.5,
            recall: 0.5,
            precision: 0.5,
            ...(task === 'binary' && { f1: 0.5, specificity: 0.5 }),
          },
          ...(prevalence !== null && { prevalence }),
        })
        const byRows = judge(rows, policy)
        const byCounts = judgeAggregates(aggregates, policy)
        validate(JSON.parse(toJson(byCounts)))
        expect(validate.errors).toBeNull()
        // A class without a hit does not tell how often it was said: what rests on that is not judged.
        const open = byCounts.notJudged.filter(({ id }) => id.startsWith('floor/')).map(({ id }) => id)
        for (const id of open) expect(['floor/precision', 'floor/f1']).toContain(id)
        if (open.length > 0) expect(aggregates.tuned.some(({ predicted }) => predicted === null)).toBe(true)
        const points = pointsOf(byRows)
        for (const [metric, value] of Object.entries(pointsOf(byCounts)))
          if (value !== null)
            expect({ [metric]: value }).toEqual({ [metric]: points[metric as keyof typeof points] })
        const expected = byRows.claims.filter(({ id }) => !open.includes(id))
        // Holm counts the claims that are judged.
        const comparable = ({ adjusted, state, ...claim }: (typeof expected)[number]) =>
          open.length > 0 ? claim : { ...claim, adjusted, state }
        expect(byCounts.claims.map(comparable)).toEqual(expected.map(comparable))
        if (open.length === 0) expect(byCounts.decision).toBe(byRows.decision)
      }),
      { numRuns: 300 },
    )
  })
})

describe('judgeAggregates of two reports', () => {
  const base: readonly ClassMargins[] = [
    { label: 'ham', support: 100, predicted: 120, hits: 90 },
    { label: 'spam', support: 100, predicted: 80, hits: 70 },
  ]
  const tuned: readonly ClassMargins[] = [
    { label: 'ham', support: 100, predicted: 105, hits: 90 },
    { label: 'spam', support: 100, predicted: 95, hits: 85 },
  ]
  const two: ClassAggregates = { aggregates: 'classes', task: 'binary', positive: 'spam', base, tuned }

  it('judges floors and no change, and says so of each', () => {
    const verdict = judgeAggregates(two, parsePolicy({ extends: 'balanced' }))
    // The seed's matrix of the design: precision .895 [.815, .948], recall .850 [.765, .914].
    expect(verdict.claims.map(({ id, counts }) => [id, counts])).toEqual([
      ['floor/precision', { k: 85, n: 95 }],
      ['floor/recall', { k: 85, n: 100 }],
    ])
    expect(verdict.claims[0]!.interval.lower).toBeCloseTo(0.815, 3)
    expect(verdict.claims[1]!.interval.upper).toBeCloseTo(0.914, 3)
    const unpaired = verdict.notJudged.filter(({ reason }) => reason.includes('cannot be paired'))
    expect(unpaired.map(({ id }) => id)).toEqual([
      'gain/f1',
      'noninferiority/precision',
      'noninferiority/recall',
    ])
    expect(verdict.notJudged.map(({ id }) => id)).toContain('slices')
    expect(verdict.decision).toBe('inconclusive')
    expect(verdict.paired).toBeNull()
    expect(verdict.provenance.basis).toBe('counts')
    expect(explain(verdict).join(' ')).toContain('These are aggregates')
  })

  it('shows the difference of the estimates, as information', () => {
    const recall = viewVerdict(judgeAggregates(two, parsePolicy({ extends: 'balanced' }))).metrics.find(
      ({ name }) => name === 'recall',
    )
    expect(recall).toEqual({ name: 'recall', base: '0.700', tuned: '0.850', difference: '+0.150' })
  })

  it('ships where no gain is required and every floor is met, and holds where one failed', () => {
    const asked = (recall: number) =>
      parsePolicy({ floors: { recall }, gain: { metric: 'recall', required: false } })
    expect(judgeAggregates(two, asked(0.7)).decision).toBe('ship')
    expect(judgeAggregates(two, asked(0.99)).decision).toBe('hold')
  })

  it('does not judge ROC AUC, which needs scores', () => {
    const { notJudged } = judgeAggregates(two, parsePolicy({ floors: { rocAuc: 0.9 } }))
    expect(notJudged[0]).toMatchObject({ id: 'floor/rocAuc', reason: expect.stringContaining('no scores') })
  })

  it('concludes nothing from reports on two test sets', () => {
    const other = base.map((margins) => (margins.label === 'spam' ? { ...margins, support: 101 } : margins))
    const { decision, validity } = judgeAggregates(
      { ...two, base: other },
      parsePolicy({ floors: { recall: 0.5 } }),
    )
    expect(decision).toBe('inconclusive')
    expect(validity.problems).toEqual([
      'The base model was judged on 101 rows of "spam" and the tuned model on 100: give both of one test set.',
    ])
  })
})

describe('judgeAggregates of more than two classes', () => {
  const tuned: readonly ClassMargins[] = [
    { label: 'a', support: 100, predicted: 105, hits: 90 },
    { label: 'b', support: 100, predicted: 95, hits: 85 },
    { label: 'c', support: 50, predicted: 50, hits: 40 },
  ]
  const three: ClassAggregates = { aggregates: 'classes', task: 'multiclass', tuned }
  const ofTuned = (aggregates: Aggregates): ModelMetrics =>
    judgeAggregates(aggregates, parsePolicy({ extends: 'balanced' })).metrics.clean['domain-test']!.tuned!

  it('never says which class was taken for which', () => {
    const { confusion, perLabel } = ofTuned(three)
    expect(confusion).toEqual({ labels: [], matrix: [], invalid: [], missing: [] })
    expect(perLabel![2]).toEqual({ label: 'c', tp: 40, fp: 10, fn: 10, tn: 190 })
    expect(viewVerdict(judgeAggregates(three, parsePolicy({ extends: 'balanced' }))).matrices).toEqual([])
  })

  it('does not judge what rests on an answer whose place is not known', () => {
    const outside = [
      ...tuned.slice(0, 2),
      { ...tuned[2]!, predicted: 44 },
      { label: 'x', support: 0, predicted: 6, hits: 0 },
    ]
    const policy = parsePolicy({ floors: { specificity: 0.5, recall: 0.5 } })
    const verdict = judgeAggregates({ ...three, positive: 'a', tuned: outside }, policy)
    expect(verdict.claims.map(({ id }) => id)).toEqual(['floor/recall'])
    expect(verdict.notJudged[0]).toMatchObject({
      id: 'floor/specificity',
      reason: expect.stringContaining('not known'),
    })
    expect(verdict.validity.invalid.tuned).toBe(6)
    const whole = judgeAggregates({ ...three, positive: 'a' }, policy)
    expect(whole.claims[0]).toMatchObject({ id: 'floor/specificity', counts: { k: 135, n: 150 } })
  })

  it('does not judge macro precision where two classes without a hit do not tell how often they were said', () => {
    const silent = [
      { ...tuned[0]!, predicted: 240 },
      { ...tuned[1]!, predicted: null, hits: 0 },
      { ...tuned[2]!, predicted: null, hits: 0 },
    ]
    const verdict = judgeAggregates(
      { ...three, tuned: silent },
      parsePolicy({ floors: { precision: 0.5, recall: 0.5 } }),
    )
    expect(verdict.claims.map(({ id }) => id)).toEqual(['floor/recall'])
    expect(verdict.metrics.clean['domain-test']!.tuned).toMatchObject({ precision: 90 / 240 / 3, mcc: null })
    expect(validate(JSON.parse(toJson(verdict)))).toBe(true)
  })
})

it('judgeAggregates has no number where a class has no row, and says why', () => {
  const tuned = [
    { label: 'ham', support: 0, predicted: null, hits: 0 },
    { label: 'spam', support: 4, predicted: null, hits: 0 },
    { label: 'eggs', support: 0, predicted: 1, hits: 0 },
  ]
  const verdict = judgeAggregates(
    { aggregates: 'classes', task: 'binary', positive: 'spam', labels: ['ham', 'spam'], tuned },
    parsePolicy({ floors: { specificity: 0.5, recall: 0.5, precision: 0.5 } }),
  )
  validate(JSON.parse(toJson(verdict)))
  expect(validate.errors).toBeNull()
  const { specificity, precision, recall, undefinedAt } = verdict.metrics.clean['domain-test']!.tuned!
  expect({ specificity, precision, recall }).toEqual({ specificity: null, precision: null, recall: 0 })
  expect(undefinedAt).toMatchObject({
    specificity: 'no negative rows',
    precision: 'how often a class without a hit was said is not known',
  })
  expect(verdict.claims.map(({ id, estimate }) => [id, estimate])).toEqual([
    ['floor/specificity', null],
    ['floor/recall', 0],
  ])
})

describe('judgeAggregates of grades and values', () => {
  it('judges a share of right answers as a graded floor', () => {
    const scores = Array.from({ length: 200 }, (_, row) => (row < 160 ? 1 : 0))
    const policy = parsePolicy({ floors: { score: 0.7 } })
    const byRows = judge({ task: 'graded', splits: { 'domain-test': { tuned: { scores } } } }, policy)
    const byCounts = judgeAny({ aggregates: 'grades', task: 'graded', tuned: { k: 160, n: 200 } }, policy)
    expect(floors(byCounts)).toEqual(byRows.claims)
    expect(byCounts.decision).toBe('ship')
  })

  const card: ValueAggregates = {
    aggregates: 'values',
    task: 'graded',
    base: { rows: null, metrics: { accuracy: 0.9 } },
    tuned: { rows: null, metrics: { accuracy: 0.93 } },
    reason: 'A model card has values and no counts: give the predictions of both models.',
  }

  it.each(['balanced', 'medical', 'spam', 'fraud', 'moderation'] as const)(
    'judges nothing by values alone under %s, and says what to give',
    (preset) => {
      const policy = parsePolicy({ extends: preset })
      const verdict = judgeAggregates(card, policy)
      expect(verdict.decision).toBe('inconclusive')
      expect(verdict.claims).toEqual([])
      const asked = Object.keys(policy.floors).map((metric) => `floor/${metric}`)
      expect(verdict.notJudged.map(({ id }) => id)).toEqual(expect.arrayContaining(asked))
      expect(explain(verdict)[0]).toContain('a model card has values and no counts')
      const view = viewVerdict(verdict)
      expect(view.metrics[0]).toMatchObject({ name: 'accuracy', base: '0.900', tuned: '0.930' })
      expect(view.facts[0]).toBe('values, no counts')
    },
  )

  it('judges answers on two numbers of rows as two test sets', () => {
    const verdict = judgeAggregates(
      { aggregates: 'grades', task: 'graded', base: { k: 10, n: 100 }, tuned: { k: 160, n: 200 } },
      parsePolicy({ floors: { score: 0.7 } }),
    )
    expect(verdict.validity.problems[0]).toContain('100 answers')
    expect(verdict.decision).toBe('inconclusive')
  })
})

describe('every report of a verdict on aggregates', () => {
  const policy = parsePolicy({ extends: 'balanced', candidates: 3 })
  const margins = [
    { label: 'a', support: 100, predicted: 105, hits: 90 },
    { label: 'b', support: 100, predicted: 95, hits: 85 },
  ]
  const trainingLog = parseTrainerState({
    log_history: [
      { step: 5, loss: 0.7 },
      { step: 10, loss: Number.NaN },
    ],
  })
  const kinds: readonly (readonly [string, Aggregates])[] = [
    ['binary', { aggregates: 'classes', task: 'binary', positive: 'a', tuned: margins }],
    [
      'multiclass',
      {
        aggregates: 'classes',
        task: 'multiclass',
        tuned: [...margins, { ...margins[1]!, label: 'c', predicted: 95 }],
      },
    ],
    ['grades', { aggregates: 'grades', task: 'graded', tuned: { k: 3, n: 4 } }],
    [
      'values',
      {
        aggregates: 'values',
        task: 'graded',
        reason: 'Values alone.',
        tuned: { rows: null, metrics: { f1: 0.5 } },
      },
    ],
  ]

  it.each(kinds)('%s', (_kind, aggregates) => {
    const verdict = judgeAggregates(aggregates, policy)
    validate(JSON.parse(toJson(verdict)))
    expect(validate.errors).toBeNull()
    expect(fromJson(toJson(verdict))).toStrictEqual(verdict)
    for (const text of [toMarkdown(verdict), toHtml(verdict), toJunit(verdict), toModelIndex(verdict)])
      expect(text).not.toMatch(/NaN|undefined|Infinity/)
    expect(verdict.findings.map(({ code }) => code)).toContain('test-reuse')
  })

  it('warns of accuracy that a constant answer reaches, and of one answer, by counts alone', () => {
    const tuned = [
      { label: 'ham', support: 95, predicted: 100, hits: 95 },
      { label: 'spam', support: 5, predicted: 0, hits: 0 },
    ]
    const { findings } = judgeAggregates(
      { aggregates: 'classes', task: 'binary', positive: 'spam', tuned },
      parsePolicy({ floors: { accuracy: 0.8 }, gain: { metric: 'accuracy', required: false } }),
    )
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['one-answer', 'serious'],
      ['accuracy-trap', 'serious'],
    ])
    expect(findings[1]!.evidence).toMatchObject({
      accuracy: 0.95,
      constant: 0.95,
      minorityRight: 0,
      minorityRows: 5,
    })
  })

  it('explain by the training log what it alone tells', () => {
    const { findings } = judgeAggregates({ ...kinds[0]![1], trainingLog } as Aggregates, policy)
    expect(findings.map(({ code }) => code)).toContain('unstable-training')
  })
})

describe('counts that contradict each other', () => {
  const spam = { label: 'spam', support: 100, predicted: 95, hits: 85 }
  const ham = { label: 'ham', support: 100, predicted: 105, hits: 90 }
  const judged =
    (tuned: readonly ClassMargins[], more: Partial<ClassAggregates> = {}) =>
    () =>
      judgeAggregates(
        { aggregates: 'classes', task: 'binary', positive: 'spam', tuned, ...more },
        parsePolicy({ extends: 'balanced' }),
      )

  it.each([
    ['more hits than rows', [ham, { ...spam, hits: 101 }], 'OUT_OF_RANGE', 'tuned[1].hits is 101'],
    ['more predictions than rows', [ham, { ...spam, predicted: 111 }], 'OUT_OF_RANGE', 'is 216'],
    ['parts of rows', [ham, { ...spam, hits: 84.5 }], 'OUT_OF_RANGE', 'tuned[1].hits is 84.5'],
    ['a class twice', [ham, spam, ham], 'OUT_OF_RANGE', 'tuned[2].label is ham'],
    [
      'more false alarms than others err',
      [
        { ...ham, predicted: 90 },
        { ...spam, predicted: 110 },
      ],
      'OUT_OF_RANGE',
      'falsely takes for spam is 25',
    ],
    ['no number', [ham, { ...spam, support: Number.NaN }], 'NOT_FINITE', 'tuned[1].support is NaN'],
    ['no rows', [{ ...spam, support: 0, hits: 0, predicted: 0 }], 'EMPTY_INPUT', 'classes without rows'],
    ['three classes', [ham, spam, { ...ham, label: 'x' }], 'NOT_BINARY', 'labels.length is 3'],
  ] as const)('%s', (_what, tuned, code, message) => {
    expect(judged(tuned)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })

  it.each([
    [{ k: 5, n: 4 }, 'tuned.k is 5'],
    [{ k: 1.5, n: 4 }, 'tuned.k is 1.5'],
  ])('more, or parts, of right answers: %j', (tuned, message) => {
    const run = () =>
      judgeAny({ aggregates: 'grades', task: 'graded', tuned }, parsePolicy({ floors: { score: 0.5 } }))
    expect(run).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', message: expect.stringContaining(message) }),
    )
  })

  it.each([
    [{ rows: null, metrics: { f1: 91.2 } }, 'tuned.metrics.f1 is 91.2; expected from 0 to 1'],
    [{ rows: null, metrics: { mcc: -2 } }, 'tuned.metrics.mcc is -2; expected from -1 to 1'],
    [{ rows: 0.5, metrics: {} }, 'tuned.rows is 0.5'],
  ])('values that are none: %j', (tuned, message) => {
    const run = () =>
      judgeAny(
        { aggregates: 'values', task: 'graded', reason: 'Values.', tuned },
        parsePolicy({ floors: { score: 0.5 } }),
      )
    expect(run).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', message: expect.stringContaining(message) }),
    )
  })

  it('a positive class that is none', () => {
    expect(judged([ham, spam], { positive: 'eggs' })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_LABEL' }),
    )
  })

  it('a policy that does not apply is refused as for rows', () => {
    const policy = parsePolicy({ floors: { score: 0.5 } })
    const run = () =>
      judgeAggregates({ aggregates: 'classes', task: 'binary', positive: 'spam', tuned: [ham, spam] }, policy)
    expect(run).toThrow(expect.objectContaining({ code: 'POLICY_NOT_APPLICABLE' }))
  })
})
