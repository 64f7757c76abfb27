import { refuse } from '../errors/refuse.js'

/** Throws OUT_OF_RANGE unless two tallies count the same thing. */
export function checkSameKind(first: object, second: object): void {
  const [a, b] = [JSON.stringify(first), JSON.stringify(second)]
  if (a !== b) refuse('OUT_OF_RANGE', 'the kind of the second tally', b, a)
}
