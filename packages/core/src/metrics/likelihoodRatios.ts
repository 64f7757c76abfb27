import type { Label } from '../evaluation/evaluation.js'
import { type BinaryCounts, type BinaryOptions, binaryCounts } from './binaryCounts.js'
import { ratio, UNDEFINED } from './ratio.js'
import { recallOfCounts } from './recall.js'
import { specificityOfCounts } from './specificity.js'

/** By what factor an answer changes the odds of being positive. 0 or more; 1 tells nothing. */
export interface LikelihoodRatios {
  /** Of an answer of positive: recall/(1 − specificity). NaN without false positives, or where a class has no rows. */
  readonly positive: number
  /** Of an answer of negative: (1 − recall)/specificity. NaN without true negatives, or where a class has no rows. */
  readonly negative: number
}

/**
 * The likelihood ratios of both answers, from counts.
 *
 * @example
 * likelihoodRatiosOfCounts({ tp: 90, fp: 20, fn: 10, tn: 80 }) // { positive: 4.5, negative: 0.125 }
 */
export function likelihoodRatiosOfCounts(counts: BinaryCounts): LikelihoodRatios {
  const { tp, fp, fn, tn } = counts
  const recall = recallOfCounts(counts, UNDEFINED)
  const specificity = specificityOfCounts(counts, UNDEFINED)
  return {
    positive: ratio(recall, fp / (fp + tn), UNDEFINED),
    negative: ratio(fn / (fn + tp), specificity, UNDEFINED),
  }
}

/**
 * The likelihood ratios of both answers: by what factor each changes the odds of being positive. Unlike precision they
 * do not depend on the prevalence.
 *
 * Deeks & Altman (2004), "Diagnostic tests 4: likelihood ratios", BMJ 329.
 *
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, NOT_BINARY, UNKNOWN_LABEL, NOT_FINITE
 * @example
 * classLikelihoodRatios([1, 1, 0, 0, 0, 0], [1, 0, 1, 0, 0, 0]) // { positive: 2, negative: 0.6666666666666666 }
 */
export function classLikelihoodRatios(
  truth: ArrayLike<Label>,
  predicted: ArrayLike<Label>,
  options: BinaryOptions = {},
): LikelihoodRatios {
  return likelihoodRatiosOfCounts(binaryCounts(truth, predicted, options))
}
