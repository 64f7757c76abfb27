/**
 * The area under the ROC curve as the share of (positive, negative) pairs that the scores rank rightly, ties counting
 * half (Mann and Whitney's U). `null` where a class has no rows. O(rows log rows).
 */
export function rankAuc(
  rows: Int32Array,
  isPositive: (row: number) => boolean,
  scores: Float64Array,
): number | null {
  const order = Int32Array.from(rows).sort((a, b) => scores[a]! - scores[b]!)
  let positives = 0
  let rankSum = 0
  for (let start = 0; start < order.length; ) {
    let end = start
    let tied = 0
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) {
      if (isPositive(order[end]!)) tied++
      end++
    }
    rankSum += (tied * (start + 1 + end)) / 2
    positives += tied
    start = end
  }
  const negatives = order.length - positives
  if (positives === 0 || negatives === 0) return null
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}
