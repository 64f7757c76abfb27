import type { Evaluation, Label, Split, SplitColumns } from '../src/evaluation/evaluation.js'
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
export function spamTask(
  splits: { readonly 'domain-test': SplitColumns } & { readonly [S in Split]?: SplitColumns },
  more: Partial<Evaluation> = {},
): Evaluation {
  return { task: 'binary', positive: 'spam', labels: ['ham', 'spam'], splits, ...more }
}

/** What detectors get of an evaluation: judged under `balanced`, or what else the policy says. */
export function pitfallInput(
  evaluation: Evaluation,
  policyInput: Record<string, unknown> = {},
): PitfallInput {
  const policy = parsePolicy({ extends: 'balanced', ...policyInput })
  return { evaluation, prepared: prepare(evaluation), policy, claims: judge(evaluation, policy).claims }
}
