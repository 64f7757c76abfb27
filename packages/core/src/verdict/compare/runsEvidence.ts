import { normalIsf, normalSf } from '../../distributions/normal.js'
import type { Prepared, SplitRows } from '../../evaluation/prepared.js'
import { clopperPearsonLimits } from '../../intervals/clopperPearson.js'
import { clusteredMost } from '../../intervals/effectiveN.js'
import { levelAtBar } from '../../intervals/levelAtBar.js'
import { wilsonLimits } from '../../intervals/wilson.js'
import { type Evidence, type Limits, type TaskEvidence, tooFewClusters, type Unjudged } from '../evidence.js'
import type { Policy } from '../policy.js'
import { taskEvidence } from '../taskEvidence.js'
import { type AlignedRows, compareAlign } from './compareAlign.js'
import type { JudgedSplit } from './compareShares.js'
import { type MetricOverRuns, metricOverRuns, type RunsOf, sampledRows } from './metricOverRuns.js'
import { type TwoWay, twoWay, twoWayReach, twoWaySigns } from './twoWay.js'

/** With fewer runs than this the spread over seeds cannot be told. */
const fewestRuns = 3
/** As of partial scores: with fewer rows, or fewer that differ, t is too short. */
const fewestRows = 30
const fewestDiffering = 10
/** As of a macro average of one run: under the first a class shows nothing, under the second each side has half its level. */
const fewestOfClass = 15
const manyOfClass = 60
const smallestLevel = 1e-300

/** What no method is offered for over several runs: it keeps a recipe from shipping. */
export const notOverRuns: Unjudged = {
  reason: 'over several runs it is not judged; each run has a verdict of its own on it',
}

/**
 * Evidence of a recipe: of each metric its mean over runs, whose uncertainty comes from the rows and from the runs
 * (`twoWayReach`). Rows are those that every run judges. A floor's interval is Wilson's on the number of rows that
 * would be as uncertain.
 * @param runs Of one task; they differ in their seed.
 */
export function runsEvidence(runs: readonly Prepared[], policy: Policy): TaskEvidence {
  const first = taskEvidence(runs[0]!, policy)
  const joins: { [S in JudgedSplit]?: AlignedRows } = {}
  const alignedIn = (split: JudgedSplit, rows?: Int32Array): RunsOf | Unjudged => {
    const splits = runs.map((run): SplitRows | undefined => run.splits[split])
    if (splits.includes(undefined)) return { reason: 'not every run has rows of this split' }
    joins[split] ??= compareAlign(splits as readonly SplitRows[])
    return { runs, rows: joins[split](rows ?? splits[0]!.clean), model: 'tuned' }
  }
  return {
    judgedBy: first.judgedBy,
    classes: first.classes,
    floor: (metric) => {
      const single = first.floor(metric)
      if ('reason' in single) return single
      if (metric === 'precision' && policy.prevalence !== null) return notOverRuns
      const of = alignedIn('domain-test')
      return 'reason' in of ? of : (runsFloor(of, metric, single.undefinedBecause) ?? notOverRuns)
    },
    gain: (split, metric, rows) => {
      const single = first.gain(split, metric, rows)
      if ('reason' in single) return single
      const of = alignedIn(split, rows)
      if ('reason' in of) return of
      const base: RunsOf = { runs: [runs[0]!], rows: [of.rows[0]!], model: 'base' }
      return runsDifference({ tuned: of, base }, split, metric, single.undefinedBecause) ?? notOverRuns
    },
  }
}

/** Evidence on the difference of two means over runs, on the same rows; `null` where the metric is no mean of shares. */
export function runsDifference(
  { tuned, base }: { readonly tuned: RunsOf; readonly base: RunsOf },
  split: JudgedSplit,
  metric: string,
  undefinedBecause: string,
): Evidence | null {
  const sampled = sampledRows(tuned, split)
  const ofTuned = metricOverRuns(tuned, split, metric, sampled)
  const ofBase = metricOverRuns(base, split, metric, sampled)
  if (!ofTuned || !ofBase) return null
  const parts = twoWay(ofTuned.shares, ofBase.shares)
  const { estimate, signs } = parts
  const byT = parts.differing >= fewestDiffering && (sampled.clustered || parts.units >= fewestRows)
  const unprovable =
    fewRuns(tuned) ??
    fewRuns(base) ??
    tooFewClusters(sampled.clustered ? parts.units : null).unprovable ??
    (byT || signs
      ? undefined
      : `the answers to ${parts.differing} of ${parts.units} rows differ: under ${fewestDiffering}, or of under ${fewestRows} rows, show nothing over several runs`)
  const at = (level: number): Limits => {
    if (Number.isNaN(estimate) || spreadUnknown(tuned) || spreadUnknown(base)) return { lower: -1, upper: 1 }
    if (byT) {
      const reach = twoWayReach(parts, level)
      return { lower: Math.max(-1, estimate - reach), upper: Math.min(1, estimate + reach) }
    }
    const [lower, upper] = signs ? twoWaySigns(parts, signs, level) : [-1, 1]
    return { lower, upper }
  }
  const ownDenominators = metric === 'precision' || metric === 'f1'
  const { k, n } = ofTuned.counts
  return {
    estimate,
    undefinedBecause,
    counts: { k: ownDenominators ? k : k - ofBase.counts.k, n },
    effectiveN: parts.units,
    method: byT ? 'two-way-t' : 'two-way-signs',
    ...limitsAndP(estimate, at),
    ...(unprovable !== undefined && { unprovable, showable: false }),
  }
}

/**
 * Evidence on a mean over runs itself; `null` where the metric is no mean of shares. In 24 simulated cells of 4,000 (bars
 * .8 and .95, 100 and 400 rows, 3 and 5 runs, spreads 0 to .03) the lower limit erred in at most .010 at .025, the upper
 * one in at most .029.
 */
function runsFloor(of: RunsOf, metric: string, undefinedBecause: string): Evidence | null {
  const sampled = sampledRows(of, 'domain-test')
  const found = metricOverRuns(of, 'domain-test', metric, sampled)
  if (!found) return null
  const parts = twoWay(found.shares, null)
  const { estimate } = parts
  const most = mostRows(found, metric, parts)
  const sides = found.smallestClass < manyOfClass ? 2 : 1
  const at = (sideLevel: number): Limits => {
    if (Number.isNaN(estimate) || spreadUnknown(of)) return { lower: 0, upper: 1 }
    const level = sideLevel / sides
    const z = normalIsf(level)
    const reach = twoWayReach(parts, level)
    const n = reach === 0 ? most : Math.min(most, estimate * (1 - estimate) * (z / reach) ** 2)
    const hits = Math.min(n, n * estimate)
    const [lower, upper] = wilsonLimits(hits, n, z)
    // Near 1 Wilson's lower limit is a little high, as it is of plain rows.
    return { lower: Math.min(lower, clopperPearsonLimits(hits, n, level)[0]), upper }
  }
  const unprovable =
    fewRuns(of) ??
    (found.smallestClass < fewestOfClass
      ? `a class has ${found.smallestClass} rows: under ${fewestOfClass} show nothing of a macro average over runs`
      : tooFewClusters(sampled.clustered ? parts.units : null).unprovable)
  return {
    estimate,
    undefinedBecause,
    counts: found.counts,
    effectiveN: sampled.clustered ? parts.units : most,
    method: 'two-way-wilson',
    ...limitsAndP(estimate, at),
    ...(unprovable !== undefined && { unprovable, showable: false }),
  }
}

/** Limits by confidence, and the p that belongs to them, of limits by one side's level. */
function limitsAndP(estimate: number, at: (sideLevel: number) => Limits): Pick<Evidence, 'limits' | 'failP'> {
  return {
    limits: (confidence) => at((1 - confidence) / 2),
    failP: (bar) => levelAtBar(estimate, bar, (z) => at(Math.max(smallestLevel, normalSf(z))).upper),
  }
}

/** How many independent rows a mean over runs could rest on: no more than one run has; labels of a row count as clustered. */
function mostRows({ shares, rows }: MetricOverRuns, metric: string, { units }: TwoWay): number {
  const groups = Array.from(shares.hits, (hits, unit) => ({ hits, members: shares.members[unit]! }))
  const withMembers = groups.filter(({ members }) => members > 0)
  // F1 counts a row that is truly positive and flagged twice.
  return clusteredMost(withMembers, metric === 'f1' ? Math.min(rows, units) : rows)
}

function fewRuns({ runs, model }: RunsOf): string | undefined {
  return model === 'tuned' && runs.length === 2
    ? `2 runs cannot tell how much seeds differ: ${fewestRuns} or more are needed`
    : undefined
}

/** Two runs differ by one number: no interval of any use is made of it. */
function spreadUnknown({ runs }: RunsOf): boolean {
  return runs.length === 2
}
