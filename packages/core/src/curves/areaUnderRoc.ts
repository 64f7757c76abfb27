import type { ScoredRows } from '../metrics/scoredRows.js'
import { aboveAll, nextThreshold, rank, totalOf } from './rank.js'

/**
 * The area under the ROC curve of rows already checked: the share of (positive, negative) pairs that the scores rank
 * rightly, ties counting half (Mann and Whitney's U). NaN where a class has no rows. O(rows).
 *
 * @param maxFpr Take the area up to this false positive rate alone, in (0, 1], the curve being straight between points;
 * below 1 rescaled so that chance is 0.5 and perfect 1 (McClish, 1989, Medical Decision Making 9).
 */
export function areaUnderRoc(rows: ScoredRows, maxFpr = 1): number {
  const ranked = rank(rows)
  const positives = totalOf(ranked.positives)
  const negatives = totalOf(ranked.negatives)
  const stop = maxFpr * negatives
  let area = 0
  let lastTp = 0
  let lastFp = 0
  for (const walk = aboveAll(ranked); nextThreshold(ranked, walk); ) {
    const { tp, fp } = walk
    const width = Math.min(fp, stop) - lastFp
    if (width > 0) area += width * (lastTp + (0.5 * (tp - lastTp) * width) / (fp - lastFp))
    lastTp = tp
    lastFp = fp
  }
  const share = area / (positives * negatives)
  if (maxFpr === 1) return share
  const chance = maxFpr ** 2 / 2
  return 0.5 * (1 + (share - chance) / (maxFpr - chance))
}
