import { headline } from '../../report/headline.js'
import type { PairedMetric, Policy } from '../policy.js'
import { taskEvidence } from '../taskEvidence.js'
import type { Maybe, ModelMetrics, Verdict } from '../verdict.js'
import { comparedDifference } from './comparedDifference.js'
import type { ComparedCandidate } from './comparison.js'
import { distinct } from './identicalRuns.js'
import { type JudgedRun, judgeRecipe, judgeSeedless } from './judgeRecipe.js'
import { runsEvidence } from './runsEvidence.js'

/** A candidate with what its runs come to, those that answer alike once. */
export interface JudgedCandidate {
  readonly compared: ComparedCandidate
  readonly runs: readonly JudgedRun[]
}

/** What a candidate comes to: a checkpoint by its verdict, a recipe by its mean over runs. */
export function judgeCandidate(
  name: string,
  all: readonly JudgedRun[],
  metric: PairedMetric,
  policy: Policy,
): JudgedCandidate {
  const runs = distinct(all)
  const prepared = runs.map((run) => run.prepared)
  const evidence = runs.length === 1 ? taskEvidence(prepared[0]!, policy) : runsEvidence(prepared, policy)
  const seedlessRuns = runs.length === 1 && all.length > 1
  const overBase = comparedDifference(evidence.gain('domain-test', metric), policy, seedlessRuns)
  const values = all.map(({ verdict }) => valueIn(verdict, metric))
  const value = values.includes(null) ? null : mean(values as number[])
  const each = all.map(({ name, verdict }, i) => ({ name, value: values[i]!, verdict }))
  const own = runs[0]!.verdict
  const decided =
    runs.length > 1
      ? judgeRecipe(runs, policy)
      : seedlessRuns
        ? judgeSeedless(own)
        : { decision: own.decision, headline: headline(own), recipe: null }
  return { compared: { name, ...decided, value, overBase, runs: each }, runs }
}

function valueIn(verdict: Verdict, metric: PairedMetric): Maybe {
  const metrics: Partial<Record<string, ModelMetrics[keyof ModelMetrics]>> = {
    ...verdict.metrics.clean['domain-test']?.tuned,
  }
  const value = metrics[metric]
  return typeof value === 'number' ? value : null
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
