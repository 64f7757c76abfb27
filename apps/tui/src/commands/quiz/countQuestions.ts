import { isTyped } from '@fitcheck/quiz'
import type { Item } from '@fitcheck/quiz/server'

/** What is counted of a question. */
export type Counted = Pick<Item, 'id' | 'type' | 'difficulty' | 'use' | 'status' | 'generated'>

export interface Counts {
  readonly all: number
  readonly typed: number
  readonly generated: number
  /** By the name of what is counted by, then its values, most first. */
  readonly by: Readonly<Record<'type' | 'difficulty' | 'use' | 'status' | 'pattern', readonly Count[]>>
}

export type Count = readonly [name: string, count: number]

/**
 * How many questions there are of each kind.
 *
 * @example
 * countQuestions([{ id: 'leakage/a', type: 'numeric', difficulty: 'easy', use: 'both', status: 'live', generated: false }]).typed // 1
 */
export function countQuestions(questions: readonly Counted[]): Counts {
  const by = (name: (question: Counted) => string): Count[] => {
    const counts = new Map<string, number>()
    for (const question of questions) counts.set(name(question), (counts.get(name(question)) ?? 0) + 1)
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  }
  return {
    all: questions.length,
    typed: questions.filter(({ type }) => isTyped(type)).length,
    generated: questions.filter(({ generated }) => generated).length,
    by: {
      type: by(({ type }) => type),
      difficulty: by(({ difficulty }) => difficulty),
      use: by(({ use }) => use),
      status: by(({ status }) => status),
      pattern: by(({ id }) => id.slice(0, id.indexOf('/'))),
    },
  }
}
