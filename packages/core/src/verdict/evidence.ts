import { f1Difference, f1DifferenceP } from '../comparison/f1Difference.js'
import type { JointCells } from '../comparison/jointCells.js'
import type { PairedCells } from '../comparison/pairedCells.js'
import { hullP, pairedDifferenceHull } from '../comparison/pairedHull.js'
import { precisionDifference, precisionDifferenceP } from '../comparison/precisionDifference.js'
import type { Share } from '../evaluation/outcomes.js'
import { binomialFloorP } from '../intervals/binomialFloor.js'
import { clopperPearsonInterval } from '../intervals/clopperPearson.js'
import { f1FloorP, f1Interval } from '../intervals/f1.js'
import { type ClassCount, macroFloorP, macroInterval, macroWrongSide } from '../intervals/macroFloor.js'
import { precisionAtPrevalenceInterval } from '../intervals/precisionAtPrevalence.js'

export interface Limits {
  readonly lower: number
  readonly upper: number
}

/** What a claim rests on: an estimate, and the interval that decides, at any level. */
export interface Evidence {
  /** A share or a difference; NaN where it is 0/0. */
  readonly estimate: number
  /** Why the estimate would be NaN. */
  readonly undefinedBecause: string
  readonly counts: Share
  /** Rows of the metric's denominator; of a macro average the effective number, not whole. */
  readonly effectiveN: number
  readonly method: string
  /** Limits of the interval with this two-sided confidence. */
  readonly limits: (confidence: number) => Limits
  /** One-sided p towards failing at a bar; absent: can never fail. */
  readonly failP?: (bar: number) => number
  /** Where another rule than `upper < bar` says that the claim is on the wrong side. */
  readonly wrongSide?: (bar: number, confidence: number) => boolean
}

/** Floor of a share: Clopper-Pearson, which errs by at most one side's level. */
export function shareFloor({ k, n }: Share, undefinedBecause: string): Evidence {
  return {
    estimate: k / n,
    undefinedBecause,
    counts: { k, n },
    effectiveN: n,
    method: 'clopper-pearson',
    limits: (confidence) => clopperPearsonInterval(k, n, { confidence }),
    failP: (bar) => binomialFloorP(k, n, bar),
  }
}

/** Floor of F1, from hits (true positives) among members (true or predicted positives). */
export function f1Floor({ k, n }: Share): Evidence {
  const counts = { tp: k, fp: n - k, fn: 0 }
  const at = (confidence: number) => f1Interval(counts, { confidence })
  const { estimate, method } = at(0.95)
  return {
    estimate,
    undefinedBecause: 'no positive rows, and none predicted',
    counts: { k, n },
    effectiveN: n,
    method,
    limits: at,
    failP: (bar) => f1FloorP(counts, bar),
  }
}

/** Floor of a macro average over classes: Clopper-Pearson on an effective n. */
export function macroFloor(classes: readonly ClassCount[]): Evidence {
  const at = (confidence: number) => macroInterval(classes, { confidence })
  const { estimate, effectiveN, method } = at(0.95)
  return {
    estimate,
    undefinedBecause: 'no rows',
    counts: {
      k: classes.reduce((sum, { k }) => sum + k, 0),
      n: classes.reduce((sum, { n }) => sum + n, 0),
    },
    effectiveN,
    method,
    limits: at,
    failP: (bar) => macroFloorP(classes, bar),
    wrongSide: (bar, confidence) => {
      const rest = macroWrongSide(classes, bar, { confidence })
      return rest.upper < rest.bar
    },
  }
}

/**
 * Floor of precision at the prevalence of deployment, from recall's and the false positive rate's shares. It never
 * fails: its upper limit errs more than one side's level.
 */
export function precisionAtPrevalence(recall: Share, falsePositives: Share, prevalence: number): Evidence {
  const at = (confidence: number) =>
    precisionAtPrevalenceInterval(recall, falsePositives, prevalence, { confidence })
  const { estimate, method } = at(0.95)
  return {
    estimate,
    undefinedBecause: 'nothing was predicted positive, or one class has no rows',
    counts: { k: recall.k, n: recall.k + falsePositives.k },
    effectiveN: recall.k + falsePositives.k,
    method,
    limits: at,
  }
}

/** Tuned minus base of accuracy, recall or specificity: same rows, same denominator. */
export function pairedGain(cells: PairedCells, undefinedBecause: string): Evidence {
  const n = cells.bothRight + cells.tunedOnly + cells.baseOnly + cells.bothWrong
  const k = cells.tunedOnly - cells.baseOnly
  return {
    estimate: k / n,
    undefinedBecause,
    counts: { k, n },
    effectiveN: n,
    method: 'tango-newcombe-hull',
    limits: (confidence) => pairedDifferenceHull(cells, { confidence }),
    failP: (bar) => hullP(cells, bar),
  }
}

/** Tuned minus base of precision, whose denominators differ: MOVER. */
export function precisionGain(cells: JointCells): Evidence {
  return {
    ...precisionDifference(cells),
    undefinedBecause: 'one of the models predicted nothing positive',
    ...tunedCounts(cells, (_, tuned) => tuned === 1),
    limits: (confidence) => precisionDifference(cells, { confidence }),
    failP: (bar) => precisionDifferenceP(cells, bar),
  }
}

/** Tuned minus base of F1: MOVER on F*. */
export function f1Gain(cells: JointCells): Evidence {
  return {
    ...f1Difference(cells),
    undefinedBecause: 'no positive rows, and none predicted',
    ...tunedCounts(cells, (truth, tuned) => tuned === 1 || truth === 1),
    limits: (confidence) => f1Difference(cells, { confidence }),
    failP: (bar) => f1DifferenceP(cells, bar),
  }
}

/** The tuned model's true positives among its members. */
function tunedCounts(cells: JointCells, isMember: (truth: number, tuned: number) => boolean) {
  let k = 0
  let n = 0
  for (let index = 0; index < 8; index++) {
    const truth = index >> 2
    const tuned = index & 1
    if (isMember(truth, tuned)) n += cells[index]!
    if (truth === 1 && tuned === 1) k += cells[index]!
  }
  return { counts: { k, n }, effectiveN: n }
}
