/** Numbers that both sides can know exactly may differ by rounding alone. */
const exact = 1e-12

/** A standard error from few resamples is itself uncertain: this many of its own standard errors are let pass. */
const sigmas = 5

/**
 * What two results of one work differ in, in words; null where they are the same.
 * @param {{ values: number[], standardError?: number }} ours
 * @param {{ values: number[], standardError?: number }} peers
 * @param {number} resamples those that the peer drew
 */
export function disagreement(ours, peers, resamples) {
  if (ours.values.length !== peers.values.length)
    return `${ours.values.length} values against ${peers.values.length}`
  const gaps = ours.values.map((value, at) => Math.abs(value - peers.values[at]))
  const at = gaps.findIndex((gap) => !(gap <= exact))
  if (at !== -1) return `value ${at} is ${ours.values[at]} against ${peers.values[at]}`
  if (ours.standardError === undefined) return null
  const ratio = peers.standardError / ours.standardError
  if (Math.abs(ratio - 1) <= sigmas / Math.sqrt(2 * resamples)) return null
  return `standard error ${ours.standardError} against ${peers.standardError}`
}
