import { shareOfClusters } from '../../packages/core/src/intervals/clusterFloor.js'
import type { Random } from '../../packages/core/src/random/xoshiro128.js'
import { clusterFloor } from '../../packages/core/src/verdict/floors.js'
import { clusterGain } from '../../packages/core/src/verdict/gains.js'
import { drawMultinomial } from './draw.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

const counts = [20, 100]
/** Rows of a cluster, one after the other: equal ones, and some many times as large as others. */
const sizes: Readonly<Record<string, readonly number[]>> = {
  '5 rows each': [5],
  '20 rows each': [20],
  '2 to 8 rows': [2, 4, 8],
  '1 to 30 rows': [1, 3, 30],
}
const together = [0, 0.2, 0.5, 1]

/** Floors of a share where rows come in clusters. */
export function clusterFloors(effort: Effort): Study {
  const cases = crossed(counts, Object.entries(sizes), together, [0.7, 0.85, 0.95])
  const cells = sampled(cases, effort).map(([clusters, [described, size], share, bar]) => {
    const members = Array.from({ length: clusters }, (_, cluster) => size[cluster % size.length]!)
    const total = members.reduce((sum, n) => sum + n, 0)
    const at = `${clusters} clusters of ${described}, ${share} of them all alike, bar ${bar}`
    return simulate(at, { bar, role: 'floor' }, effort, (random) => {
      const groups = members.map((n) => ({
        members: n,
        hits: drawCluster(random, n, [bar, 1 - bar], share)[0]!,
      }))
      const k = groups.reduce((sum, { hits }) => sum + hits, 0)
      return clusterFloor(shareOfClusters(groups), { k, n: total }, '')
    })
  })
  return {
    title: 'floor on clustered rows',
    method: 'Wilson at the least favourable variance, with t',
    kind: 'cluster',
    cells,
  }
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
