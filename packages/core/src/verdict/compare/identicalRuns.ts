import { answersAlike, comparePair } from './comparePair.js'
import type { Comparison } from './comparison.js'
import type { JudgedRun } from './judgeRecipe.js'

/** Equal figures first, for they are at hand; then row by row. */
function alike(a: JudgedRun, b: JudgedRun): boolean {
  const figures = ({ verdict }: JudgedRun) => JSON.stringify(verdict.metrics.all['domain-test']?.tuned)
  return figures(a) === figures(b) && answersAlike(comparePair(a.prepared, b.prepared))
}

/** Of runs that answer alike the first. */
export function distinct(runs: readonly JudgedRun[]): readonly JudgedRun[] {
  const kept: JudgedRun[] = []
  for (const run of runs) if (!kept.some((other) => alike(run, other))) kept.push(run)
  return kept
}

/** Groups of names whose runs say the same: of checkpoints by candidate, of recipes by run. */
export function identicalOf(
  read: readonly { readonly name: string; readonly runs: readonly JudgedRun[] }[],
): Comparison['identical'] {
  const asBase: string[] = []
  const groups: { readonly names: string[]; readonly run: JudgedRun }[] = []
  for (const { name, runs } of read)
    for (const run of runs) {
      const label = runs.length > 1 ? run.name : name
      const group = groups.find((other) => alike(run, other.run))
      if (answersAlike(run.prepared)) asBase.push(label)
      else if (group) group.names.push(label)
      else groups.push({ names: [label], run })
    }
  return [
    ...(asBase.length > 0 ? [{ asBase: true, names: asBase }] : []),
    ...groups.flatMap(({ names }) => (names.length > 1 ? [{ asBase: false, names }] : [])),
  ]
}
