import type { SampledShare } from '../../packages/core/src/verdict/sampledShare.js'

/** k of n rows that are neither weighted nor clustered. */
export function plainShare(k: number, n: number): SampledShare {
  const counts = { k, n }
  return { counts, estimate: k / n, effective: counts, clustered: null }
}
