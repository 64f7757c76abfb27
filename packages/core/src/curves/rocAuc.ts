import { refuse } from '../errors/refuse.js'
import { checkDistributions } from '../metrics/checkProbabilities.js'
import type { ScoredClasses } from '../metrics/scoredClasses.js'
import type { ScoredRows } from '../metrics/scoredRows.js'
import { areaUnderRoc } from './areaUnderRoc.js'
import {
  averageColumns,
  type ColumnAverage,
  meanOf,
  oneVsRest,
  type RankingOptions,
  type RankingScore,
  rankingScore,
} from './columns.js'

export interface RocAucOptions extends RankingOptions {
  /** The area up to this false positive rate alone, in (0, 1], rescaled so that chance is 0.5 and perfect 1. */
  readonly maxFpr?: number
  /** Needed with more than two classes: each against the rest, or each pair apart (Hand and Till). */
  readonly multiClass?: 'ovr' | 'ovo'
  /** Default `macro`. `samples` is for sets of labels; `ovo` knows `macro` and `weighted` alone. */
  readonly average?: ColumnAverage
}

/**
 * The area under the ROC curve: the share of (positive, negative) pairs that the scores rank rightly, ties counting
 * half. 0.5 is chance, 1 perfect; NaN where a class has no rows.
 *
 * - One score per row: of the positive class, by default the later of two labels in sorted order.
 * - One probability per class and row: `multiClass` says how classes are compared, `average` how they are averaged.
 * - Truth as a Set of labels, or a 0 or 1 for each (multilabel): each label on its own.
 *
 * Hanley & McNeil (1982), Radiology 143; pairs of classes: Hand & Till (2001), Machine Learning 45. Under compat
 * `sklearn-1.2` a class without rows throws NOT_BINARY.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_FINITE, NOT_BINARY, UNKNOWN_LABEL, OUT_OF_RANGE;
 * SCORE_OUT_OF_RANGE where the scores of classes are no probabilities
 * @example
 * rocAucScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // 0.75
 */
export const rocAucScore: RankingScore<RocAucOptions> = ((truth, scores, options: RocAucOptions = {}) => {
  const { maxFpr = 1, multiClass } = options
  if (!(maxFpr > 0 && maxFpr <= 1)) refuse('OUT_OF_RANGE', 'maxFpr', maxFpr, 'a number above 0 and at most 1')
  const area = (rows: ScoredRows) => {
    if (options.compat && !(rows.positive.includes(0) && rows.positive.includes(1)))
      refuse('NOT_BINARY', 'the number of rows of one class', 0, 'rows of both classes')
    return areaUnderRoc(rows, maxFpr)
  }
  const ofClasses = (classes: ScoredClasses, average: ColumnAverage) => {
    checkDistributions(classes.scores)
    if (multiClass === 'ovr') return averageColumns(area, oneVsRest(classes), average)
    if (multiClass !== 'ovo') refuse('OUT_OF_RANGE', 'multiClass', multiClass, "'ovr' or 'ovo'")
    if (average !== 'macro' && average !== 'weighted')
      refuse('OUT_OF_RANGE', 'average', average, "'macro' or 'weighted' where multiClass is 'ovo'")
    return overPairs(area, classes, average)
  }
  return rankingScore(area, truth, scores, options, (labels) => labels.at(-1)!, ofClasses)
}) as RankingScore<RocAucOptions>

/** The mean over pairs of classes, or that weighted by the pairs' rows, of how well each is told from the other. */
function overPairs(
  area: (rows: ScoredRows) => number,
  { codes, classes, scores }: ScoredClasses,
  average: 'macro' | 'weighted',
): number {
  const areas: number[] = []
  const rowsOfPairs: number[] = []
  for (let a = 0; a < classes; a++) {
    for (let b = a + 1; b < classes; b++) {
      const rows = Array.from(codes.keys()).filter((row) => codes[row] === a || codes[row] === b)
      const ofClass = (code: number) =>
        area({
          positive: Uint8Array.from(rows, (row) => (codes[row] === code ? 1 : 0)),
          scores: rows.map((row) => scores[row]![code]!),
          weights: undefined,
        })
      areas.push((ofClass(a) + ofClass(b)) / 2)
      rowsOfPairs.push(rows.length)
    }
  }
  return meanOf(areas, average === 'weighted' ? rowsOfPairs : undefined)
}
