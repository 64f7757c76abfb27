import type { Prepared } from '../../evaluation/prepared.js'
import { compareShares, type JudgedSplit } from './compareShares.js'
import type { RunShares } from './twoWay.js'

/** One model's answers on the same rows in each of its runs: a list of row indices a run, the same ids in the same places. */
export interface RunsOf {
  readonly runs: readonly Prepared[]
  readonly rows: readonly Int32Array[]
  readonly model: 'base' | 'tuned'
}

/** What was sampled, place by place of such lists: a row's cluster, or the row itself, and its weight. */
export interface SampledRows {
  readonly unitOf: Int32Array
  readonly units: number
  readonly clustered: boolean
  readonly weights: Float64Array | null
}

/** A metric over runs, and how many rows it rests on. */
export interface MetricOverRuns {
  readonly shares: RunShares
  /** Plain sums, the mean over runs. */
  readonly counts: { readonly k: number; readonly n: number }
  /** Members; of weighted ones Kish's number, (Σw)²/Σw². The mean over runs. */
  readonly rows: number
  /** Rows of the smallest class of a macro average; of any other share infinite. */
  readonly smallestClass: number
}

/** The units and weights of aligned rows, as the first run has them. */
export function sampledRows({ runs, rows }: RunsOf, split: JudgedSplit): SampledRows {
  const { clusters, weights } = runs[0]!.splits[split]!
  const first = rows[0]!
  const codes = new Map<number, number>()
  const unitOf = Int32Array.from(first, (row, place) => {
    if (!clusters) return place
    const code = codes.get(clusters[row]!) ?? codes.size
    codes.set(clusters[row]!, code)
    return code
  })
  return {
    unitOf,
    units: clusters ? codes.size : first.length,
    clustered: clusters !== null,
    weights: weights && Float64Array.from(first, (row) => weights[row]!),
  }
}

/** A metric on each run, taken apart by unit; `null` where it is no mean of shares. O(rows) a run. */
export function metricOverRuns(
  { runs, rows, model }: RunsOf,
  split: JudgedSplit,
  metric: string,
  sampled: SampledRows,
): MetricOverRuns | null {
  const found = runs.map((run, i) => oneRun(run, rows[i]!, model, split, metric, sampled))
  if (found.includes(null)) return null
  const each = found as readonly OneRun[]
  const mean = (of: (run: OneRun) => number) => each.reduce((sum, run) => sum + of(run), 0) / each.length
  const meanColumn = (of: (run: OneRun) => Float64Array) =>
    Float64Array.from({ length: sampled.units }, (_, unit) => mean((run) => of(run)[unit]!))
  return {
    shares: {
      estimates: each.map(({ estimate }) => estimate),
      influences: each.map(({ influence }) => influence),
      hits: meanColumn(({ hits }) => hits),
      members: meanColumn(({ members }) => members),
    },
    counts: { k: mean(({ k }) => k), n: mean(({ n }) => n) },
    rows: mean(({ kish }) => kish),
    smallestClass: Math.min(...each.map(({ smallest }) => smallest)),
  }
}

interface OneRun {
  readonly estimate: number
  readonly influence: Float64Array
  readonly hits: Float64Array
  readonly members: Float64Array
  readonly k: number
  readonly n: number
  readonly kish: number
  readonly smallest: number
}

function oneRun(
  run: Prepared,
  rows: Int32Array,
  model: RunsOf['model'],
  split: JudgedSplit,
  metric: string,
  { unitOf, units, weights }: SampledRows,
): OneRun | null {
  const share = compareShares(run, split, model, metric)
  if (!share) return null
  const ofClass = { hits: zeros(share.classes), members: zeros(share.classes), rows: zeros(share.classes) }
  const shown = new Uint8Array(share.classes)
  const ofUnit = { hits: zeros(units), members: zeros(units) }
  let [k, n, total, squares] = [0, 0, 0, 0]
  rows.forEach((row, place) => {
    for (const code of share.shows(row)) shown[code] = 1
    const members = share.members(row)
    if (members === 0) return
    const hits = share.hits(row)
    const weight = weights ? weights[place]! : 1
    const code = share.classOf(row)
    ofClass.rows[code]! += members
    ofClass.hits[code]! += weight * hits
    ofClass.members[code]! += weight * members
    ofUnit.hits[unitOf[place]!]! += weight * hits
    ofUnit.members[unitOf[place]!]! += weight * members
    k += hits
    n += members
    total += weight * members
    squares += weight * weight * members
  })
  const averaged = [...shown.keys()].filter((code) => shown[code] === 1)
  // As in scikit-learn, a class of a macro average that no row counts in is 0; a plain share of nothing is undefined.
  const shareOf = (code: number) =>
    ofClass.members[code]! > 0
      ? ofClass.hits[code]! / ofClass.members[code]!
      : share.classes > 1
        ? 0
        : Number.NaN
  const influence = zeros(units)
  rows.forEach((row, place) => {
    const members = share.members(row)
    if (members === 0) return
    const weight = weights ? weights[place]! : 1
    const code = share.classOf(row)
    const own = share.hits(row) - shareOf(code) * members
    influence[unitOf[place]!]! += (weight * own) / (ofClass.members[code]! * averaged.length)
  })
  return {
    estimate: averaged.reduce((sum, code) => sum + shareOf(code), 0) / averaged.length,
    influence,
    ...ofUnit,
    k,
    n,
    kish: squares > 0 ? (total * total) / squares : 0,
    smallest: share.classes > 1 ? Math.min(...averaged.map((code) => ofClass.rows[code]!)) : Infinity,
  }
}

function zeros(length: number): Float64Array {
  return new Float64Array(length)
}
