import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Evaluation, GradedColumns, MultilabelColumns, SplitColumns } from '../evaluation/evaluation.js'
import { fromJson, toJson } from '../report/json.js'
import { verdictSchema } from '../report/verdictSchema.js'
import { judge } from './judge.js'
import { parsePolicy } from './parsePolicy.js'
import type { PolicyInput } from './presets.js'

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(verdictSchema)
const rows = <T>(n: number, value: (i: number) => T) => Array.from({ length: n }, (_, i) => value(i))

const slices = (n: number) => ({ half: rows(n, (i) => (i % 2 ? 'odd' : 'even')) })
const classes = (n: number): SplitColumns => ({
  truth: rows(n, (i) => (i % 2 ? 'y' : 'n')),
  base: { predictions: rows(n, (i) => (i % 3 ? 'y' : 'n')), scores: rows(n, (i) => (i % 3 ? 0.7 : 0.2)) },
  tuned: {
    predictions: rows(n, (i) => (i % 9 === 0 ? null : i % 2 ? 'y' : 'n')),
    scores: rows(n, (i) => (i % 9 === 0 ? NaN : i % 2 ? 0.9 : 0.3)),
  },
  slices: slices(n),
})
const graded = (n: number, partial: boolean): GradedColumns => ({
  base: { scores: rows(n, (i) => (i % 3 === 0 ? 1 : partial ? 0.5 : 0)) },
  tuned: { scores: rows(n, (i) => (i % 7 === 0 ? null : i % 2 ? 1 : partial ? 0.25 : 0)) },
  slices: slices(n),
})
const sets = (n: number): MultilabelColumns => ({
  truth: rows(n, (i) => (i % 3 ? ['a', 'b'] : [])),
  base: { predictions: rows(n, () => ['a']) },
  tuned: { predictions: rows(n, (i) => (i % 5 === 0 ? null : i % 2 ? ['a', 'b'] : ['b', 'c?'])) },
  slices: slices(n),
})
const dependence = (n: number) => [
  {},
  { clusters: rows(n, (i) => `c${i % 30}`) },
  { weights: rows(n, (i) => 1 + (i % 4)) },
  { clusters: rows(n, (i) => `c${i % 3}`), weights: rows(n, (i) => i % 4) },
]
const withGeneral = <C>(columns: C) => ({ 'domain-test': columns, 'general-test': columns })

const cases = [120, 4, 1].flatMap((n) =>
  dependence(n)
    .filter(({ weights }) => !weights || weights.some((weight) => weight > 0))
    .flatMap((more): readonly (readonly [string, Evaluation, PolicyInput])[] => {
      const name = `${n} rows, ${Object.keys(more).join(' and ') || 'plain'}`
      const every = { floors: { accuracy: 0.7, specificity: 0.5, f1: 0.5, rocAuc: 0.6 }, candidates: 3 }
      const binary = withGeneral({ ...classes(n), ...more })
      const labels = ['n', 'y']
      return [
        [`binary, ${name}`, { task: 'binary', positive: 'y', labels, splits: binary }, every],
        [
          `binary at a prevalence, ${name}`,
          { task: 'binary', positive: 'y', labels, splits: binary },
          { prevalence: 0.05 },
        ],
        [`multiclass, ${name}`, { task: 'multiclass', splits: binary }, {}],
        [`multilabel, ${name}`, { task: 'multilabel', splits: withGeneral({ ...sets(n), ...more }) }, {}],
        ...[true, false].map(
          (partial) =>
            [
              `graded${partial ? ' in part' : ''}, ${name}`,
              { task: 'graded', splits: withGeneral({ ...graded(n, partial), ...more }) } as const,
              { floors: { score: 0.5 } },
            ] as const,
        ),
      ]
    }),
)

describe('a verdict on any task is JSON of one schema, and nothing in it is no number', () => {
  it.each(cases)('%s', (_, evaluation, policy) => {
    const verdict = judge(
      evaluation,
      parsePolicy({
        extends: 'balanced',
        slices: { metric: 'accuracy', margin: 0.1, minRows: 1 },
        ...policy,
      }),
    )
    expect(fromJson(toJson(verdict))).toEqual(verdict)
    validate(JSON.parse(toJson(verdict)))
    expect(validate.errors).toBeNull()
    expect(verdict.claims.length).toBeGreaterThan(0)
  })
})
