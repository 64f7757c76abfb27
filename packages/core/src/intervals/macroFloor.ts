import { binomialFloorP } from './binomialFloor.js'
import { clopperPearsonLimits } from './clopperPearson.js'
import { checkShare, confidenceOf, type Interval, type IntervalOptions } from './interval.js'

/** One class of a macro average: k of n rows. For recall n is the class's true rows, for precision its predicted rows. */
export interface ClassCount {
  readonly k: number
  readonly n: number
}

export interface MacroInterval extends Interval {
  /** The number of rows of a plain proportion that would be as uncertain; not whole. */
  readonly effectiveN: number
}

/** The side of a macro average that can fail: its upper limit, and the bar that is left for the classes judged. */
export interface MacroWrongSide {
  /** Of the mean over the classes of `SMALL` rows or more; 1 where there are none. */
  readonly upper: number
  /** What those classes must reach when the small ones count as all right; 0 or less, or NaN: nothing can fail. */
  readonly bar: number
}

/** Below this many rows a class is left out of failing. */
const SMALL = 15
/** Below this many rows the variance of a class is not its own where a floor is to be met. */
const BORROWING = 30
/** Where the smallest class has fewer rows than this, each side is taken at half its level. */
const SPARSE = 60

interface Effective {
  readonly estimate: number
  readonly n: number
}

/**
 * The mean of the classes' shares as a proportion of n_e rows; a class without rows counts 0 of 1.
 * @param options.borrow Take for a class of under `BORROWING` rows the variance of the mean share, where that is larger: too
 * few rows tell nothing of their own.
 */
function effective(classes: readonly ClassCount[], { borrow = false } = {}): Effective {
  let estimate = 0
  let smoothed = 0
  let variance = 0
  let rows = 0
  for (const { k, n } of classes) {
    const total = n === 0 ? 1 : n
    const share = (k + 0.5) / (total + 1)
    estimate += k / total
    smoothed += share
    variance += (share * (1 - share)) / total
    rows += total
  }
  const size = classes.length
  const mean = smoothed / size
  if (borrow)
    for (const { k, n } of classes) {
      const total = n === 0 ? 1 : n
      const share = (k + 0.5) / (total + 1)
      if (n < BORROWING) variance += Math.max(0, mean * (1 - mean) - share * (1 - share)) / total
    }
  return { estimate: estimate / size, n: Math.min(rows, (mean * (1 - mean) * size * size) / variance) }
}

/** 2 where a class is sparse, so that levels are halved and p-values doubled; else 1. */
function penalty(classes: readonly ClassCount[]): 1 | 2 {
  return classes.some(({ n }) => n < SPARSE) ? 2 : 1
}

function limits({ estimate, n }: Effective, alpha: number): readonly [number, number] {
  return clopperPearsonLimits(Math.min(n, n * estimate), n, alpha)
}

/**
 * Interval of a macro average (the unweighted mean of the classes' shares): Clopper and Pearson's on the effective
 * number of rows n_e = min(Σn, m̃(1 − m̃)/ṽ), with p̃ = (k + ½)/(n + 1) per class, m̃ their mean and
 * ṽ = Σ p̃(1 − p̃)/n ÷ K². A class without rows counts 0 of 1. Where the smallest class has under 60 rows, each side
 * is taken at half its level. With no class the estimate is NaN and the interval [0, 1].
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example macroInterval([{ k: 90, n: 100 }, { k: 70, n: 100 }]) // estimate 0.8, effectiveN 200
 */
export function macroInterval(classes: readonly ClassCount[], options: IntervalOptions = {}): MacroInterval {
  const confidence = confidenceOf(options)
  const method = 'clopper-pearson-effective'
  if (classes.length === 0) return { estimate: NaN, lower: 0, upper: 1, confidence, method, effectiveN: 0 }
  check(classes)
  const whole = effective(classes)
  const [lower, upper] = limits(whole, (1 - confidence) / 2 / penalty(classes))
  return { estimate: whole.estimate, lower, upper, confidence, method, effectiveN: whole.n }
}

/** Whether some class has so few rows that `macroMetLower` asks for more than `macroInterval` does. */
export function hasSmallClass(classes: readonly ClassCount[]): boolean {
  return classes.some(({ n }) => n < BORROWING)
}

/**
 * The lower limit that shows a macro floor to be met: that of `macroInterval`, but of a class of under 30 rows, which
 * says too little of its own variance, that of the mean share is taken where it is larger. Without this classes of 4,
 * 100 and 100 rows met a floor of .50 falsely in over 5% of data sets.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example macroMetLower([{ k: 10, n: 10 }, { k: 90, n: 100 }]) // 0.7986…
 */
export function macroMetLower(classes: readonly ClassCount[], options: IntervalOptions = {}): number {
  const confidence = confidenceOf(options)
  check(classes)
  if (classes.length === 0) return 0
  return limits(effective(classes, { borrow: true }), (1 - confidence) / 2 / penalty(classes))[0]
}

/** The classes that can fail, and the bar left for them: (K·bar − K_small)/(K − K_small). */
function judged(classes: readonly ClassCount[], bar: number) {
  const large = classes.filter(({ n }) => n >= SMALL)
  const small = classes.length - large.length
  return { large, bar: small === 0 ? bar : (classes.length * bar - small) / large.length }
}

/**
 * A macro floor is on the wrong side where `upper` < `bar` of this. Classes of under 15 rows are left out of failing:
 * the others are judged alone, against what they must reach when the small ones count as all right.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example
 * macroWrongSide([{ k: 90, n: 100 }, { k: 70, n: 100 }, { k: 3, n: 5 }], 0.9) // { upper: 0.8597…, bar: 0.85 }
 */
export function macroWrongSide(
  classes: readonly ClassCount[],
  bar: number,
  options: IntervalOptions = {},
): MacroWrongSide {
  const confidence = confidenceOf(options)
  check(classes)
  const rest = judged(classes, bar)
  if (rest.large.length === 0) return { upper: 1, bar: rest.bar }
  const [, upper] = limits(effective(rest.large), (1 - confidence) / 2 / penalty(classes))
  return { upper, bar: rest.bar }
}

/**
 * One-sided p towards failing of a macro floor: the smallest one-sided level at which `macroWrongSide` excludes the
 * bar. 1 where what is left of the bar is 0 or less, or no class can fail.
 *
 * @throws InputError NOT_FINITE, OUT_OF_RANGE
 * @example
 * macroFloorP([{ k: 90, n: 100 }, { k: 70, n: 100 }], 0.9) // 0.000017…
 */
export function macroFloorP(classes: readonly ClassCount[], bar: number): number {
  check(classes)
  const rest = judged(classes, bar)
  if (rest.large.length === 0 || rest.bar <= 0) return 1
  const { estimate, n } = effective(rest.large)
  return Math.min(1, penalty(classes) * binomialFloorP(Math.min(n, n * estimate), n, rest.bar))
}

function check(classes: readonly ClassCount[]): void {
  for (const { k, n } of classes) checkShare(k, n)
}
