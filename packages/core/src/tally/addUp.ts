/**
 * One entry per place, with the sum of its parts, in the order of the places; none where no row is counted.
 *
 * @param added The sum of two parts of one place; default that of their counts.
 */
export function addUp<T extends { readonly count: number }>(
  parts: readonly T[],
  placeOf: (part: T) => readonly unknown[],
  added: (sum: T, part: T) => T = (sum, part) => ({ ...part, count: sum.count + part.count }),
): T[] {
  const sums = new Map<string, T>()
  for (const part of parts) {
    if (part.count === 0) continue
    const place = JSON.stringify(placeOf(part))
    const sum = sums.get(place)
    sums.set(place, sum ? added(sum, part) : part)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}
