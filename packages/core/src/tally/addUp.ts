/** One entry per place, with the sum of its counts, in the order of the places; none where the sum is 0. */
export function addUp<T extends { readonly count: number }>(
  parts: readonly T[],
  placeOf: (part: T) => readonly unknown[],
): T[] {
  const sums = new Map<string, T>()
  for (const part of parts) {
    const place = JSON.stringify(placeOf(part))
    const count = part.count + (sums.get(place)?.count ?? 0)
    if (count > 0) sums.set(place, { ...part, count })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}
