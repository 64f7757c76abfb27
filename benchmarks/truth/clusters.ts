import type { Random } from '../../packages/core/src/random/xoshiro128.js'
import { effectiveFloor } from '../../packages/core/src/verdict/floors.js'
import { clusterGain } from '../../packages/core/src/verdict/gains.js'
import { sampledShare } from '../../packages/core/src/verdict/sampledShare.js'
import { drawMultinomial } from './draw.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

const counts = [20, 40, 100]
/** Rows of a cluster, one after the other: equal ones, and some four times as large as others. */
const sizes: Readonly<Record<string, readonly number[]>> = { '5 rows each': [5], '2 to 8 rows': [2, 4, 8] }
const together = [0, 0.2, 0.5]

/** Floors of a share where rows come in clusters. */
export function clusterFloors(effort: Effort): Study {
  const cases = crossed(counts, Object.entries(sizes), together, [0.7, 0.85, 0.95])
  const cells = sampled(cases, effort).map(([clusters, [described, size], share, bar]) => {
    const members = Array.from({ length: clusters }, (_, cluster) => size[cluster % size.length]!)
    const hits = new Float64Array(clusters)
    const split = { clusters: Int32Array.from(members, (_, cluster) => cluster), weights: null }
    const rows = Int32Array.from(members, (_, cluster) => cluster)
    const at = `${clusters} clusters of ${described}, ${share} of them all alike, bar ${bar}`
    return simulate(at, { bar, role: 'floor' }, effort, (random) => {
      for (const [cluster, n] of members.entries())
        hits[cluster] = drawCluster(random, n, [bar, 1 - bar], share)[0]!
      const drawn = { members: (row: number) => members[row]!, hits: (row: number) => hits[row]! }
      return effectiveFloor(sampledShare(split as never, rows, drawn), '')
    })
  })
  return { title: 'floor on clustered rows', method: 'Wilson on effective n with t', kind: 'cluster', cells }
}

/** Differences of a share where rows come in clusters. */
export function clusterDifferences(effort: Effort): Study {
  const cases = crossed(counts, Object.entries(sizes), together, [0, -0.05, 0.05])
  const cells = sampled(cases, effort).map(([clusters, [described, size], share, margin]) => {
    const shares = [0.7, 0.075 + margin / 2, 0.075 - margin / 2, 0.15]
    const at = `${clusters} clusters of ${described}, ${share} of them all alike, margin ${margin}, discordance .15`
    return simulate(at, { bar: margin, role: margin < 0 ? 'noninferiority' : 'gain' }, effort, (random) => {
      const pairs = Array.from({ length: clusters }, (_, cluster) => {
        const n = size[cluster % size.length]!
        const [both, tunedOnly, baseOnly] = drawCluster(random, n, shares, share)
        return {
          baseHits: both! + baseOnly!,
          baseMembers: n,
          tunedHits: both! + tunedOnly!,
          tunedMembers: n,
        }
      })
      return clusterGain(pairs, { k: 0, n: clusters }, '')
    })
  })
  return { title: 'difference on clustered rows', method: 'cluster-robust t', kind: 'cluster', cells }
}

const drawn = new Float64Array(4)

/** How the rows of one cluster fall: all alike with chance `alike`, else each by itself. */
function drawCluster(random: Random, n: number, shares: readonly number[], alike: number): Float64Array {
  if (random() >= alike) return drawMultinomial(random, n, shares, drawn)
  drawn.fill(0)
  drawMultinomial(random, 1, shares, drawn)
  for (let index = 0; index < shares.length; index++) drawn[index]! *= n
  return drawn
}
