import { type Differing, signLimits } from '../../comparison/pairedMeanDifference.js'
import { studentTQuantile } from '../../distributions/studentT.js'
import { ROUNDING } from '../../intervals/effectiveN.js'

/** What rounding leaves of none, of a sum of hits. */
const TINY = 1e-9

/**
 * What the runs of one model or recipe say of a share, by sampling unit: a row, or a cluster of them. A macro average
 * has one list of classes, any other share one "class".
 */
export interface RunShares {
  /** Of each run, the share. */
  readonly estimates: readonly number[]
  /** Of each run and unit, what the unit adds to the run's share: (hits − share · members) / Σ members. */
  readonly influences: readonly Float64Array[]
  /** Of each unit, hits and members, the mean over runs. */
  readonly hits: Float64Array
  readonly members: Float64Array
}

/** A mean over runs, or a difference of two, with the parts of its variance. */
export interface TwoWay {
  readonly estimate: number
  /** Rows, or clusters, with members. */
  readonly units: number
  /** Units whose hits or members, the means over runs, differ between the two sides. */
  readonly differing: number
  /** Units whose mean over runs is lower or higher than the other side's; `null` where members differ, or of one side. */
  readonly signs: Differing | null
  /** Variance by units alone: A. */
  readonly unitVariance: number
  /** The part of it, and of the variance by runs, that is both: how runs scatter on a unit. */
  readonly interaction: number
  /** Of each side with several runs, the variance of its mean by runs alone, and how many there are. */
  readonly runs: readonly { readonly variance: number; readonly count: number }[]
}

/** Takes apart the variance of `tuned` minus `base` (of `tuned` alone where it is `null`), whose units are the same. */
export function twoWay(tuned: RunShares, base: RunShares | null): TwoWay {
  const sides = base ? [tuned, base] : [tuned]
  const count = tuned.hits.length
  const means = sides.map(meanInfluence)
  let units = 0
  let squares = 0
  for (let unit = 0; unit < count; unit++) {
    if (!sides.some(({ members }) => members[unit]! > 0)) continue
    units++
    const influence = means[0]![unit]! - (means[1]?.[unit] ?? 0)
    squares += influence * influence
  }
  const correction = units > 1 ? units / (units - 1) : 1
  const several = sides.filter(({ estimates }) => estimates.length > 1)
  return {
    estimate: mean(tuned.estimates) - (base ? mean(base.estimates) : 0),
    units,
    differing: base ? differingUnits(tuned, base) : 0,
    signs: base && signsOf(tuned, base),
    unitVariance: rounded(correction * squares),
    interaction: rounded(
      several.reduce((sum, side) => sum + correction * scatter(side, means[sides.indexOf(side)]!), 0),
    ),
    runs: several.map(({ estimates }) => ({
      variance: rounded(varianceOf(estimates) / estimates.length),
      count: estimates.length,
    })),
  }
}

function differingUnits(tuned: RunShares, base: RunShares): number {
  const differs = (a: Float64Array, b: Float64Array, unit: number) => Math.abs(a[unit]! - b[unit]!) > TINY
  let count = 0
  for (let unit = 0; unit < tuned.hits.length; unit++)
    if (differs(tuned.hits, base.hits, unit) || differs(tuned.members, base.members, unit)) count++
  return count
}

/** By units: whose mean over runs is lower, whose higher, and how heavy the heaviest is beside the mean one. */
function signsOf(tuned: RunShares, base: RunShares): Differing | null {
  if (tuned.members.some((members, unit) => Math.abs(members - base.members[unit]!) > TINY)) return null
  const changes = tuned.hits.map((hits, unit) => hits - base.hits[unit]!)
  const members = tuned.members.filter((count) => count > 0)
  const total = members.reduce((sum, count) => sum + count, 0)
  return {
    rows: members.length,
    negative: changes.filter((change) => change < -TINY).length,
    positive: changes.filter((change) => change > TINY).length,
    heaviest: (members.reduce((most, count) => Math.max(most, count), 0) * members.length) / total,
  }
}

/**
 * Limits of a difference where too few units differ for t: how far rows alone reach is what the signs allow
 * (`signLimits`: no loss exceeds the share of the rows that lose), and what runs alone reach is added in squares.
 */
export function twoWaySigns(parts: TwoWay, signs: Differing, sideLevel: number): readonly [number, number] {
  const [lowest, highest] = signLimits(signs, sideLevel)
  const byRuns = runsReach(parts, sideLevel)
  const { estimate } = parts
  return [
    Math.max(-1, estimate - Math.hypot(estimate - lowest, byRuns)),
    Math.min(1, estimate + Math.hypot(highest - estimate, byRuns)),
  ]
}

/**
 * How far one side's limit lies from a mean over units and runs, both sampled: t·√V, where V = max(0, A − E) + ΣB of
 * the variance by units A, by runs B, and by both E, which A and B each hold. Its degrees of freedom are
 * V²/(ΣB²/(runs − 1) + (A − E)²/(units − 1)): between runs − 1, where runs decide, and units − 1, where rows do. Never
 * nearer than the interval by units alone or by runs alone.
 *
 * Cameron, Gelbach & Miller (2011), "Robust inference with multiway clustering", Journal of Business & Economic
 * Statistics 29, for A + B − E; Hillis (2007), "A comparison of denominator degrees of freedom methods for multiple
 * observer ROC analysis", Statistics in Medicine 26, for the degrees of freedom, which readers of the same cases share
 * with seeds on the same rows; Bouthillier et al. (2021), "Accounting for variance in machine learning benchmarks",
 * MLSys 3, for seeds as a source of variance.
 */
export function twoWayReach(parts: TwoWay, sideLevel: number): number {
  const { unitVariance, interaction, runs, units } = parts
  const { variance, terms } = summed(runs)
  const byUnits = Math.max(0, unitVariance - interaction)
  const total = byUnits + variance
  const unitDf = Math.max(1, units - 1)
  return Math.max(
    reach(total, (total * total) / (terms + (byUnits * byUnits) / unitDf), sideLevel),
    reach(unitVariance, unitDf, sideLevel),
    runsReach(parts, sideLevel),
  )
}

function runsReach({ runs }: TwoWay, sideLevel: number): number {
  const { variance, terms } = summed(runs)
  return reach(variance, (variance * variance) / terms, sideLevel)
}

/** t times the root of a variance; 0 where there is none. */
function reach(variance: number, df: number, sideLevel: number): number {
  return variance === 0 ? 0 : -studentTQuantile(sideLevel, df) * Math.sqrt(variance)
}

/** ΣB, and ΣB²/(runs − 1) for its degrees of freedom. */
function summed(runs: TwoWay['runs']): { readonly variance: number; readonly terms: number } {
  return {
    variance: runs.reduce((sum, { variance }) => sum + variance, 0),
    terms: runs.reduce((sum, { variance, count }) => sum + (variance * variance) / (count - 1), 0),
  }
}

function meanInfluence({ influences, hits }: RunShares): Float64Array {
  const sums = new Float64Array(hits.length)
  for (const influence of influences)
    for (let unit = 0; unit < sums.length; unit++) sums[unit]! += influence[unit]!
  return sums.map((sum) => sum / influences.length)
}

/** Σ over runs and units of (influence − its mean over runs)², over runs·(runs − 1). */
function scatter({ influences }: RunShares, means: Float64Array): number {
  let squares = 0
  for (const influence of influences)
    for (let unit = 0; unit < means.length; unit++) squares += (influence[unit]! - means[unit]!) ** 2
  return squares / (influences.length * (influences.length - 1))
}

function varianceOf(values: readonly number[]): number {
  const centre = mean(values)
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function rounded(variance: number): number {
  return variance < ROUNDING ? 0 : variance
}
