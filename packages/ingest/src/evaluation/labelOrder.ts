import type { Label } from '@fitcheck/core/verdict'

/** What one model said of some rows with several labels, and its scores, one per label in an order not known yet. */
export interface ScoredSets {
  readonly predictions: readonly (readonly Label[] | null)[]
  readonly scores: readonly (readonly number[] | null)[]
}

/**
 * The place of each label in lists of scores that do not say it: the one order in which every score of a label that was
 * predicted lies above every score of it where it was not. `null` where no order is so, or more than one.
 *
 * @example
 * labelOrder([{ predictions: [['b'], ['a']], scores: [[0.9, 0.2], [0.1, 0.7]] }], ['a', 'b']) // [1, 0]
 */
export function labelOrder(
  models: readonly ScoredSets[],
  labels: readonly Label[],
): readonly number[] | null {
  const options = labels.map(
    (label) => new Set([...labels.keys()].filter((place) => fits(models, label, place))),
  )
  const places = new Map<number, number>()
  // A label that can stand in one place only takes it from the others, until each has one.
  while (places.size < labels.length) {
    const label = options.findIndex((open, each) => open.size === 1 && !places.has(each))
    if (label < 0) return null
    const [place] = options[label]!
    places.set(label, place!)
    options.forEach((open, other) => {
      if (other !== label) open.delete(place!)
    })
  }
  return labels.map((_, label) => places.get(label)!)
}

/** Does that order agree with the predictions: does each label score higher where it was predicted? */
export function agrees(models: readonly ScoredSets[], order: readonly Label[]): boolean {
  return order.every((label, place) => fits(models, label, place))
}

/** Stops at the first row that says no: of many labels nearly all places fall after a few rows. */
function fits(models: readonly ScoredSets[], label: Label, place: number): boolean {
  for (const { predictions, scores } of models) {
    let lowestSaid = Number.POSITIVE_INFINITY
    let highestNot = Number.NEGATIVE_INFINITY
    for (const [row, list] of scores.entries()) {
      const said = predictions[row]
      if (!list || !said) continue
      const score = list[place]!
      if (said.includes(label)) lowestSaid = Math.min(lowestSaid, score)
      else highestNot = Math.max(highestNot, score)
      if (lowestSaid <= highestNot) return false
    }
  }
  return true
}
