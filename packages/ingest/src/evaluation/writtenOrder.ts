import type { Label } from '@fitcheck/core/verdict'

/**
 * The order in which rows write their labels, where all rows agree and it leaves none open; else `null`. What turns
 * flags back into labels (scikit-learn's `MultiLabelBinarizer`) writes them in the order of its columns.
 *
 * @example
 * writtenOrder([['b', 'a'], ['a', 'c']], ['a', 'b', 'c']) // ['b', 'a', 'c']
 */
export function writtenOrder(
  sets: Iterable<readonly Label[]>,
  labels: readonly Label[],
): readonly Label[] | null {
  const before = new Map(labels.map((label) => [label, new Set<Label>()]))
  for (const set of sets) {
    const known = set.filter((label) => before.has(label))
    for (let at = 1; at < known.length; at++) before.get(known[at]!)!.add(known[at - 1]!)
  }
  const order: Label[] = []
  const open = new Set(labels)
  while (open.size > 0) {
    const first = [...open].filter((label) => ![...before.get(label)!].some((earlier) => open.has(earlier)))
    // None: rows contradict each other. Several: rows do not say.
    if (first.length !== 1) return null
    order.push(first[0]!)
    open.delete(first[0]!)
  }
  return order
}
