/**
 * The fewest single-character edits that make one text of another, over code points: insertions and deletions at 1
 * each, and substitutions at `substitution`. At 1, the default, it is Levenshtein's distance; at 2, where a substitution
 * is a deletion and an insertion, the indel distance. O(length x length).
 *
 * Levenshtein (1966), Soviet Physics Doklady 10; Wagner & Fischer (1974), Journal of the ACM 21.
 *
 * @example
 * editDistance('kitten', 'sitting') // 3
 */
export function editDistance(
  a: string,
  b: string,
  { substitution = 1 }: { readonly substitution?: 1 | 2 } = {},
): number {
  const others = [...b]
  let row = Array.from({ length: others.length + 1 }, (_, j) => j)
  for (const character of a) {
    const next = [row[0]! + 1]
    for (const [j, other] of others.entries()) {
      const replaced = row[j]! + (character === other ? 0 : substitution)
      next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1))
    }
    row = next
  }
  return row[others.length]!
}
