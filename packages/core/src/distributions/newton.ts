/** Beyond these the exponential of the unknown leaves the range of a double. */
const EDGE = 740

/**
 * Newton's method on an unknown that is the logarithm or logit of what is sought: returns −Infinity or Infinity
 * where the root lies beyond what a double can hold.
 *
 * `step(u)` is (f/f′)(u). The logarithm of a tail of a log-concave density is concave, so that after at most one
 * step past the root Newton comes back to it from one side; a step so long that the tail vanishes (a step that is
 * not finite) is halved.
 */
export function newton(start: number, step: (u: number) => number): number {
  let u = start
  let before = start
  let last = Infinity
  for (let iteration = 0; iteration < 500; iteration++) {
    const change = step(u)
    if (!Number.isFinite(change)) {
      u = (u + before) / 2
      continue
    }
    before = u
    if (Math.abs(u) === EDGE && -change * u > 0) return u > 0 ? Infinity : -Infinity
    u = Math.max(-EDGE, Math.min(EDGE, u - change))
    const size = Math.abs(change)
    const scale = Math.max(Math.abs(u), 1e-3)
    if (size <= 2e-16 * scale || (size < 1e-9 * scale && size >= last)) return u
    last = size
  }
  return u
}
