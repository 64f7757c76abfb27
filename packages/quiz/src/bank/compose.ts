import { type Difficulty, isTyped } from '../questions/question.js'
import type { IntegerSource } from '../random/pcg32.js'
import type { Item } from './bank.js'

/** Form of a test: 2 easy, 4 medium, 4 hard; at least 7 typed. `typed` are taken first, then chosen ones fill up. */
export const testForm: Readonly<Record<Difficulty, { readonly typed: number; readonly all: number }>> = {
  easy: { typed: 1, all: 2 },
  medium: { typed: 3, all: 4 },
  hard: { typed: 3, all: 4 },
}

const practiceForm: Readonly<Record<Difficulty, number>> = { easy: 2, medium: 3, hard: 2 }
const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard']

/**
 * Ten items for a test, no two of one family, items not met before first. A generated item counts as not met: its
 * numbers are new. `null` where the bank is too small.
 *
 * @param met ids of questions that the learner has been shown
 */
export function composeTest(
  items: readonly Item[],
  met: ReadonlySet<string>,
  source: IntegerSource,
): Item[] | null {
  const ranked = freshFirst(
    items.filter((item) => item.use !== 'practice' && item.type !== 'self-check'),
    met,
    source,
  )
  const form: Item[] = []
  for (const difficulty of difficulties) {
    const { typed, all } = testForm[difficulty]
    const typedItems = ranked.filter((item) => item.difficulty === difficulty && isTyped(item.type))
    const chosenItems = ranked.filter((item) => item.difficulty === difficulty && !isTyped(item.type))
    const begin = form.length
    take(typedItems, typed)
    if (form.length - begin < typed) return null
    take(
      chosenItems.filter((item) => !isMet(item, met)),
      begin + all - form.length,
    )
    take([...typedItems, ...chosenItems], begin + all - form.length)
    if (form.length - begin < all) return null
  }
  return form

  function take(candidates: readonly Item[], count: number): void {
    let left = Math.max(0, count)
    for (const item of candidates) {
      if (left === 0) return
      if (form.some((other) => other.family === item.family)) continue
      form.push(item)
      left--
    }
  }
}

/** Items for practice: fresh ones first, easy before hard. At most seven, fewer where the bank is small. */
export function composePractice(
  items: readonly Item[],
  met: ReadonlySet<string>,
  source: IntegerSource,
): Item[] {
  const ranked = freshFirst(
    items.filter((item) => item.use !== 'test' && item.type !== 'self-check'),
    met,
    source,
  )
  const families = ranked.filter(
    (item, index) => ranked.findIndex(({ family }) => family === item.family) === index,
  )
  return difficulties.flatMap((difficulty) =>
    families.filter((item) => item.difficulty === difficulty).slice(0, practiceForm[difficulty]),
  )
}

/** Whether an item has been met: a generated one never has, its numbers are new. */
export function isMet(item: Pick<Item, 'id' | 'generated'>, met: ReadonlySet<string>): boolean {
  return !item.generated && met.has(item.id)
}

function freshFirst(items: readonly Item[], met: ReadonlySet<string>, source: IntegerSource): Item[] {
  const shuffled = source.shuffle(items)
  return [...shuffled.filter((item) => !isMet(item, met)), ...shuffled.filter((item) => isMet(item, met))]
}
