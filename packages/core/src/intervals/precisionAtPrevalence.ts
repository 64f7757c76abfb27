import { checkShare, confidenceOf, type Interval, type IntervalOptions, zOf } from './interval.js'
import { wilsonLimits } from './wilson.js'

/** Hits among members: of recall the positives flagged, of the false positive rate the negatives flagged. */
interface Share {
  readonly k: number
  readonly n: number
}

/**
 * Precision to expect where positives have another share than in the test set. Recall and the false positive rate do
 * not move with prevalence π; precision does: LR·π / (LR·π + 1 − π), with LR = recall / false positive rate. Limits by
 * square-and-add (MOVER) on ln LR, from the Wilson limits of both rates. Where no negative was flagged, half a row
 * stands in for the limits (the estimate is then 1); where nothing was flagged, or a class has no rows, the estimate
 * is NaN and the interval [0, 1].
 *
 * Donner & Zou (2012), "Closed-form confidence intervals for functions of the normal mean and standard deviation",
 * Statistical Methods in Medical Research 21, for the method; Bayes' rule for the map.
 *
 * @param prevalence Share of positives where the model is used, in (0, 1).
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example precisionAtPrevalenceInterval({ k: 85, n: 100 }, { k: 10, n: 100 }, 0.1) // estimate 0.4857…
 */
export function precisionAtPrevalenceInterval(
  recall: Share,
  falsePositives: Share,
  prevalence: number,
  options: IntervalOptions = {},
): Interval {
  checkShare(recall.k, recall.n)
  checkShare(falsePositives.k, falsePositives.n)
  const confidence = confidenceOf(options)
  const method = 'mover-log-lr'
  const undefinedHere = recall.n === 0 || falsePositives.n === 0 || (recall.k === 0 && falsePositives.k === 0)
  if (undefinedHere) return { estimate: NaN, lower: 0, upper: 1, confidence, method }
  const odds = prevalence / (1 - prevalence)
  const precisionOf = (logRatio: number) => 1 / (1 + Math.exp(-logRatio) / odds)
  const z = zOf(confidence)
  const hit = logRate(recall, z)
  const flag = logRate(falsePositives, z)
  const logRatio = hit.estimate - flag.estimate
  const down = Math.hypot(hit.estimate - hit.lower, flag.upper - flag.estimate)
  const up = Math.hypot(hit.upper - hit.estimate, flag.estimate - flag.lower)
  const share = recall.k / recall.n
  const rate = falsePositives.k / falsePositives.n
  return {
    estimate: (share * prevalence) / (share * prevalence + rate * (1 - prevalence)),
    lower: recall.k === 0 ? 0 : precisionOf(logRatio - down),
    upper: falsePositives.k === 0 ? 1 : precisionOf(logRatio + up),
    confidence,
    method,
  }
}

function logRate({ k, n }: Share, z: number) {
  const hits = Math.max(k, 0.5)
  const [lower, upper] = wilsonLimits(hits, n, z)
  return { estimate: Math.log(hits / n), lower: Math.log(lower), upper: Math.log(upper) }
}
