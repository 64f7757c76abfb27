import { type ChosenThreshold, chooseThreshold, type ThresholdAims } from '../curves/chooseThreshold.js'
import type { ClassPrepared, PreparedSplit } from '../evaluation/prepared.js'
import { isScored } from './isScored.js'

/** Which test rows a moved threshold would call positive, and where it was chosen. */
export interface ThresholdChoice {
  /** `validation`, or `cross-fit`: chosen on four fifths of the test rows for the fifth left out. */
  readonly chosenOn: 'validation' | 'cross-fit'
  /** One threshold, or one a fold; ascending. */
  readonly thresholds: readonly number[]
  /** Whether no threshold reaches every floor on the rows it was chosen on. */
  readonly missed: boolean
  readonly isPositive: (row: number) => boolean
}

const folds = 5

/**
 * A threshold for the tuned model, never chosen on the rows it is then looked at on: on the validation split, else for
 * each fifth of the test rows (every fifth row of each class) on the other four. `null` where a class has too few rows
 * to choose on.
 */
export function thresholdChoice(
  { splits, positive }: ClassPrepared,
  rows: Int32Array,
  aims: ThresholdAims,
): ThresholdChoice | null {
  const { validation, 'domain-test': test } = splits
  const choose = (split: PreparedSplit, on: Int32Array): ChosenThreshold | null => {
    const truth = Uint8Array.from(on, (row) => Number(split.truth[row] === positive))
    const ofClass = (code: number) => truth.reduce((count, is) => count + Number(is === code), 0)
    if (Math.min(ofClass(0), ofClass(1)) < folds) return null
    const scores = Float64Array.from(on, (row) => split.tuned.scores![row]!)
    return chooseThreshold(truth, scores, { ...aims, posLabel: 1 })
  }
  if (validation?.tuned.scores) {
    const chosen = choose(
      validation,
      validation.clean.filter((row) => isScored(validation.tuned, row)),
    )
    if (!chosen) return null
    const { threshold } = chosen
    return {
      chosenOn: 'validation',
      thresholds: [threshold],
      missed: chosen.floors === 'missed',
      isPositive: (row) => test.tuned.scores![row]! >= threshold,
    }
  }
  const seen = [0, 0]
  const foldOf = new Map<number, number>()
  for (const row of rows) foldOf.set(row, seen[Number(test.truth[row] === positive)]!++ % folds)
  const chosen: ChosenThreshold[] = []
  for (let fold = 0; fold < folds; fold++) {
    const one = choose(
      test,
      rows.filter((row) => foldOf.get(row) !== fold),
    )
    if (!one) return null
    chosen.push(one)
  }
  return {
    chosenOn: 'cross-fit',
    thresholds: chosen.map(({ threshold }) => threshold).sort((a, b) => a - b),
    missed: chosen.every(({ floors }) => floors === 'missed'),
    isPositive: (row) => test.tuned.scores![row]! >= chosen[foldOf.get(row)!]!.threshold,
  }
}
