import type { ClassEvaluation, Label, SplitColumns, Splits } from '../src/evaluation/evaluation.js'
import { prepare } from '../src/evaluation/prepare.js'
import type { PitfallInput } from '../src/pitfalls/pitfall.js'
import { judge } from '../src/verdict/judge.js'
import { parsePolicy } from '../src/verdict/parsePolicy.js'

/** How many rows have this truth, this answer of the base and this of the tuned model. */
export type Cell = readonly [truth: Label, base: Label | null, tuned: Label | null, rows: number]

/** The rows of one split, cell after cell, with ids `<prefix>1`, `<prefix>2`, … */
export function rowsOf(
  cells: readonly Cell[],
  prefix = 'r',
): SplitColumns & { readonly base: SplitColumns['tuned'] } {
  const rows = cells.flatMap(([truth, base, tuned, count]) =>
    Array.from({ length: count }, () => ({ truth, base, tuned })),
  )
  return {
    ids: rows.map((_, row) => `${prefix}${row + 1}`),
    truth: rows.map(({ truth }) => truth),
    base: { predictions: rows.map(({ base }) => base) },
    tuned: { predictions: rows.map(({ tuned }) => tuned) },
  }
}

/** A spam task (positive `spam`) of these splits. */
export function spamTask(splits: Splits<SplitColumns>, more: Partial<ClassEvaluation> = {}): ClassEvaluation {
  return { task: 'binary', positive: 'spam', labels: ['ham', 'spam'], splits, ...more }
}

/** What detectors get of an evaluation: judged under `balanced`, or what else the policy says. */
export function pitfallInput(
  evaluation: ClassEvaluation,
  policyInput: Record<string, unknown> = {},
): PitfallInput {
  const policy = parsePolicy({ extends: 'balanced', ...policyInput })
  const prepared = prepare(evaluation, { leakage: policy.leakage })
  return { evaluation, prepared, policy, claims: judge(evaluation, policy).claims }
}

/** The rows of one split with scores of both models: `[truth, base score, tuned score, rows]`, positive from 0.5 on. */
export function scoredRowsOf(
  cells: readonly (readonly [truth: 'spam' | 'ham', base: number, tuned: number, rows: number])[],
  prefix = 'r',
): SplitColumns & { readonly base: SplitColumns['tuned'] } {
  const said = (score: number) => (score >= 0.5 ? 'spam' : 'ham')
  const rows = rowsOf(
    cells.map(([truth, base, tuned, count]) => [truth, said(base), said(tuned), count]),
    prefix,
  )
  const scores = (model: 1 | 2) => cells.flatMap((cell) => Array.from({ length: cell[3] }, () => cell[model]))
  return {
    ...rows,
    base: { ...rows.base, scores: scores(1) },
    tuned: { ...rows.tuned, scores: scores(2) },
  }
}
