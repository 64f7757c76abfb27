import type { Label } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import { MODELS } from '../columns/model.js'
import type { Answers, ClassFrame } from './frame.js'

/** Pairs whose second is the class that is looked for, lower case. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['0', '1'],
  ['false', 'true'],
  ['no', 'yes'],
  ['neg', 'pos'],
  ['negative', 'positive'],
  ['ham', 'spam'],
  ['legit', 'fraud'],
  ['benign', 'malignant'],
]

export interface PositiveClass {
  readonly positive: Label
  /** How it was found, as a phrase. */
  readonly positiveFrom: string
}

/**
 * The positive class of a binary task: the one given; else, by the scores, the label whose predictions all score above
 * those of the other, in each model that predicts both, over all splits; else the second of a well-known pair.
 *
 * @throws IngestError `NO_POSITIVE_CLASS`
 */
export function positiveClass(
  labels: readonly [Label, Label],
  frames: readonly ClassFrame[],
  given: string | undefined,
): PositiveClass {
  const named = labels.find((label) => String(label) === given)
  if (named !== undefined) return { positive: named, positiveFrom: 'given' }
  const byScores = positiveByScores(labels, frames)
  if (byScores !== null) {
    const other = labels.find((label) => label !== byScores)!
    const positiveFrom = `by the scores: every prediction of ${byScores} scores above every prediction of ${other}`
    return { positive: byScores, positiveFrom }
  }
  for (const pair of PAIRS) {
    const [negative, positive] = pair.map((word) =>
      labels.find((label) => String(label).trim().toLowerCase() === word),
    )
    if (negative === undefined || positive === undefined) continue
    return { positive, positiveFrom: `second of {${negative}, ${positive}}` }
  }
  const [first, second] = labels
  const found = listed(labels)
  const problem = `which of the labels ${found} is the positive class (the one that is looked for) cannot be told`
  const remedy = `Name it: --positive ${second}, or --positive ${first}.`
  throw badInput('NO_POSITIVE_CLASS', { found, expected: 'a positive class', remedy }, problem)
}

/** The error for a positive class given to a task that has none. */
export function noPositiveClass(given: string, reason: string) {
  const problem = `--positive ${given}: this task has no positive class, for ${reason}`
  const remedy = 'Leave it out.'
  return badInput('MISUSE', { found: given, expected: 'no positive class', remedy }, problem)
}

function positiveByScores(labels: readonly [Label, Label], frames: readonly ClassFrame[]): Label | null {
  const above = new Set<Label | null>()
  for (const model of MODELS) {
    const ranges = labels.map((label) =>
      scoreRange(
        label,
        frames.map((frame) => frame[model]),
      ),
    )
    const [first, second] = ranges as [Range, Range]
    if (first.least > first.most || second.least > second.most) continue
    above.add(first.least > second.most ? labels[0] : second.least > first.most ? labels[1] : null)
  }
  return above.size === 1 ? [...above][0]! : null
}

interface Range {
  least: number
  most: number
}

/** The scores of the rows that a model predicts as `label`, over all splits that have scores. */
function scoreRange(label: Label, answers: readonly (Answers<Label, number> | null)[]): Range {
  const range: Range = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }
  for (const answer of answers) {
    const { scores } = answer ?? {}
    if (!scores) continue
    answer!.predictions.forEach((prediction, row) => {
      if (prediction !== label) return
      range.least = Math.min(range.least, scores[row]!)
      range.most = Math.max(range.most, scores[row]!)
    })
  }
  return range
}
