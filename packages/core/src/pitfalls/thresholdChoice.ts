import { type ChosenThreshold, chooseOf, type ThresholdAims } from '../curves/chooseThreshold.js'
import type { Ranked } from '../curves/rank.js'
import type { ClassPrepared, PreparedSplit } from '../evaluation/prepared.js'
import { zOf } from '../intervals/interval.js'
import { readableByScore } from './readableByScore.js'

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
/** Of the limits by which a floor counts as shown. */
const confidence = 0.95

/**
 * A threshold for the tuned model, never chosen on the rows it is then looked at on: on the validation split, else for
 * each fifth of the test rows (every fifth row of each class) on the other four. `null` where a class has too few rows
 * to choose on.
 *
 * @param rows the test rows with a score, ascending
 */
export function thresholdChoice(
  { splits, positive }: ClassPrepared,
  rows: Int32Array,
  aims: ThresholdAims,
): ThresholdChoice | null {
  const { validation, 'domain-test': test } = splits
  const testScores = test.tuned.scores!
  if (validation?.tuned.scores) {
    // All are in fold 0, and fold 5 is left out.
    const unfolded = rankedFolds(validation, positive!, new Uint8Array(validation.rows))
    const chosen = choose(without(unfolded, folds), aims)
    if (!chosen) return null
    const { threshold } = chosen
    return {
      chosenOn: 'validation',
      thresholds: [threshold],
      missed: chosen.floors === 'missed',
      isPositive: (row) => testScores[row]! >= threshold,
    }
  }
  const foldOf = foldsOf(test, positive!, rows)
  const ranked = rankedFolds(test, positive!, foldOf)
  const chosen: ChosenThreshold[] = []
  for (let fold = 0; fold < folds; fold++) {
    const one = choose(without(ranked, fold), aims)
    if (!one) return null
    chosen.push(one)
  }
  const thresholds = chosen.map(({ threshold }) => threshold)
  return {
    chosenOn: 'cross-fit',
    thresholds: [...thresholds].sort((a, b) => a - b),
    missed: chosen.every(({ floors }) => floors === 'missed'),
    isPositive: (row) => testScores[row]! >= thresholds[foldOf[row]!]!,
  }
}

function choose(ranked: Ranked, aims: ThresholdAims): ChosenThreshold | null {
  if (Math.min(ranked.positives.values.length, ranked.negatives.values.length) < folds) return null
  return chooseOf(ranked, aims, zOf(confidence))
}

/** Every fifth row of each class, by row. */
function foldsOf({ truth, rows: most }: PreparedSplit, positive: number, rows: Int32Array): Uint8Array {
  const foldOf = new Uint8Array(most)
  const next = Uint8Array.of(0, 0)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const ofClass = truth[row] === positive ? 1 : 0
    const fold = next[ofClass]!
    foldOf[row] = fold
    next[ofClass] = fold === folds - 1 ? 0 : fold + 1
  }
  return foldOf
}

/** The tuned model's scores by class, ascending, and the fold of each: from one sort, whichever fold is left out. */
function rankedFolds(split: PreparedSplit, positive: number, foldOf: Uint8Array) {
  const { scores, rows } = readableByScore(split, split.tuned)
  let negatives = 0
  for (let at = 0; at < rows.length; at++) negatives += split.truth[rows[at]!] === positive ? 0 : 1
  const values = new Float64Array(rows.length)
  const foldsOfValues = new Uint8Array(rows.length)
  // Negatives first, by the next place of each class: a branch on the class would be mispredicted row after row.
  const next = Uint32Array.of(0, negatives)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const place = next[split.truth[row] === positive ? 1 : 0]!++
    values[place] = scores[at]!
    foldsOfValues[place] = foldOf[row]!
  }
  const some = (from: number, to: number) => ({
    values: values.subarray(from, to),
    folds: foldsOfValues.subarray(from, to),
  })
  return { positives: some(negatives, rows.length), negatives: some(0, negatives) }
}

type RankedFolds = ReturnType<typeof rankedFolds>

function without({ positives, negatives }: RankedFolds, fold: number): Ranked {
  const others = ({ values, folds }: RankedFolds['positives']) => {
    const kept = new Float64Array(values.length)
    let next = 0
    for (let at = 0; at < values.length; at++) {
      kept[next] = values[at]!
      next += folds[at] === fold ? 0 : 1
    }
    return { values: kept.subarray(0, next), along: undefined }
  }
  return { positives: others(positives), negatives: others(negatives) }
}
