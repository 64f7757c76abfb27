import type { IntegerSource } from '../random/pcg32.js'
import { type Bank, type Item, itemsOf } from './bank.js'
import { isMet } from './compose.js'

/**
 * Another item like this one, for practice: the same generator anew; else one that meets the same misconceptions; else
 * one of the same objective. Generated ones and ones not met before come first. `null` where there is none.
 */
export function itemLike(
  bank: Bank,
  pattern: string,
  id: string,
  met: ReadonlySet<string>,
  source: IntegerSource,
): Item | null {
  const items = itemsOf(bank, pattern)
  const given = items.find((item) => item.id === id)
  if (given === undefined) return null
  if (given.generated) return given
  const others = source
    .shuffle(items)
    .filter((item) => item.id !== id && item.use !== 'test' && item.type !== 'self-check')
  const rank = (item: Item) =>
    (item.misconceptions.some((known) => given.misconceptions.includes(known)) ? 0 : 4) +
    (isMet(item, met) ? 2 : 0) +
    (item.objective === given.objective ? 0 : 1)
  const near = others.filter((item) => rank(item) < 4 || item.objective === given.objective)
  return near.sort((left, right) => rank(left) - rank(right))[0] ?? null
}
