/**
 * The smallest whole number from `low` to `high` at which `holds` does, where it goes on holding from there; `high` where
 * it holds nowhere below.
 *
 * @example firstWhole(0, 100, (k) => k * k >= 50) // 8
 */
export function firstWhole(low: number, high: number, holds: (k: number) => boolean): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
