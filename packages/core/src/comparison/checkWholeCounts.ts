import { refuse } from '../errors/refuse.js'

/** Throws unless each count is a whole number of at least 0. @throws InputError OUT_OF_RANGE */
export function checkWholeCounts(argument: string, counts: ArrayLike<number>): void {
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!
    if (!(Number.isSafeInteger(count) && count >= 0))
      refuse('OUT_OF_RANGE', argument, count, 'a whole number of at least 0', index)
  }
}
