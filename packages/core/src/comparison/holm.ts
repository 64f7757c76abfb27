import { refuse } from '../errors/refuse.js'

/**
 * Holm's step-down adjusted p-values, in input order: reject where one is at most the level wanted for the family.
 *
 * Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6.
 *
 * @throws InputError OUT_OF_RANGE where a p-value is not in [0, 1]
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  return stepDown(pValues, (p, left) => left * p)
}

/**
 * Benjamini and Hochberg's adjusted p-values (false discovery rate), in input order.
 *
 * Benjamini & Hochberg (1995), "Controlling the false discovery rate", JRSS B 57.
 *
 * @throws InputError OUT_OF_RANGE where a p-value is not in [0, 1]
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return stepUp(pValues, (p, rank) => (p * pValues.length) / rank)
}

/** From the smallest p-value on, each adjusted by how many are `left`, itself included, and not below the one before. */
export function stepDown(pValues: readonly number[], adjust: (p: number, left: number) => number): number[] {
  const adjusted = new Array<number>(pValues.length)
  let largest = 0
  ascending(pValues).forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, adjust(pValues[index]!, pValues.length - rank)))
    adjusted[index] = largest
  })
  return adjusted
}

/** From the largest p-value down, each adjusted by its rank, counted from 1, and not above the one before. */
export function stepUp(pValues: readonly number[], adjust: (p: number, rank: number) => number): number[] {
  const order = ascending(pValues)
  const adjusted = new Array<number>(pValues.length)
  let smallest = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!
    smallest = Math.min(smallest, adjust(pValues[index]!, rank))
    adjusted[index] = smallest
  }
  return adjusted
}

/** Throws unless each is a number in [0, 1]. */
export function checkPValues(pValues: readonly number[]): void {
  pValues.forEach((value, row) => {
    if (!(value >= 0 && value <= 1)) refuse('OUT_OF_RANGE', 'pValues', value, 'a number from 0 to 1', row)
  })
}

/** Indices of the p-values from the smallest up. @throws InputError OUT_OF_RANGE where one is not in [0, 1] */
export function ascending(pValues: readonly number[]): number[] {
  checkPValues(pValues)
  return pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!)
}
