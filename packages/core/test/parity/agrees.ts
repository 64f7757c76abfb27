/** How far a number may be from the reference: relative to it, or absolutely near 0. */
export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

/** Deep equality of results, numbers within `tolerance`; NaN agrees with NaN, −0 with 0. */
export function agrees(found: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    if (Object.is(found, expected) || found === expected) return true
    const gap = Math.abs(found - expected)
    return gap <= tolerance.absolute || gap <= tolerance.relative * Math.abs(expected)
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((value, index) => agrees(found[index], value, tolerance))
    )
  }
  if (expected !== null && typeof expected === 'object') {
    if (found === null || typeof found !== 'object') return false
    return Object.entries(expected).every(([key, value]) =>
      agrees((found as Record<string, unknown>)[key], value, tolerance),
    )
  }
  return found === expected
}
