import { refuse } from '../errors/refuse.js'
import { type BootstrapInterval, type BootstrapOptions, bootstrap } from './bootstrap.js'
import { checkWholeCounts } from './checkWholeCounts.js'

export interface ClusterBootstrapInterval extends BootstrapInterval {
  /** Under some 20 clusters a bootstrap is short, however many rows they hold. */
  readonly clusters: number
}

/**
 * Bootstrap interval where rows come in clusters (one patient, one thread, repeated runs of one item): whole clusters
 * are drawn again, so that rows of one stay together. Clusters that hold the same counts are alike, which makes this a
 * multinomial draw too. It informs and never decides.
 *
 * Davison & Hinkley (1997), "Bootstrap Methods and their Application", section 3.8.
 *
 * @param clusters the cells of each cluster, all in one order: for a binary task, `jointCells` of its rows
 * @param statistic as of `pairedBootstrap`, of the cells of all clusters drawn
 * @throws InputError EMPTY_INPUT, LENGTH_MISMATCH, OUT_OF_RANGE
 * @example
 * clusterBootstrap([[3, 1], [2, 2], [4, 0]], ([right, wrong]) => right / (right + wrong))
 * // { estimate: 0.75, lower: 0.5, upper: 1, clusters: 3, … }
 */
export function clusterBootstrap(
  clusters: readonly ArrayLike<number>[],
  statistic: (cells: Float64Array) => number,
  options: BootstrapOptions = {},
): ClusterBootstrapInterval {
  const size = clusters[0]?.length ?? refuse('EMPTY_INPUT', 'clusters.length', 0, 'at least one cluster')
  const kinds = new Map<string, { cells: readonly number[]; count: number }>()
  clusters.forEach((cluster, row) => {
    if (cluster.length !== size)
      refuse('LENGTH_MISMATCH', 'clusters', `a row of ${cluster.length} cells`, `${size} cells`, row)
    checkWholeCounts(`clusters[${row}]`, cluster)
    const cells = Array.from(cluster)
    const key = cells.join()
    const kind = kinds.get(key)
    if (kind) kind.count++
    else kinds.set(key, { cells, count: 1 })
  })
  const all = [...kinds.values()]
  const sum = new Float64Array(size)
  const ofKinds = (drawn: Float64Array) => {
    sum.fill(0)
    all.forEach(({ cells }, kind) => {
      const times = drawn[kind]!
      if (times > 0) for (let cell = 0; cell < size; cell++) sum[cell]! += times * cells[cell]!
    })
    return statistic(sum)
  }
  const counts = all.map(({ count }) => count)
  return { ...bootstrap(counts, ofKinds, options), clusters: clusters.length }
}
