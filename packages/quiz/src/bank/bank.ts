import { type Generator, generate } from '../generators/generator.js'
import type { Difficulty, Question, QuestionType, Status, Use } from '../questions/question.js'

export interface Misconception {
  readonly id: string
  readonly name: string
  /** What the confusion is and how to repair it, at most 60 words. */
  readonly repair: string
}

export interface Objective {
  readonly id: string
  /** Completes "you will be able to". */
  readonly text: string
}

/** Everything secret of the content: authored questions of all versions, generators, misconceptions. */
export interface Bank {
  readonly questions: readonly Question[]
  readonly generators: readonly Generator[]
  readonly misconceptions: readonly Misconception[]
  /** Of each pattern that has content. */
  readonly objectives: Readonly<Record<string, readonly Objective[]>>
}

/** A question or a generator, as far as drawing needs to know it. */
export interface Item {
  readonly id: string
  readonly version: number
  readonly family: string
  readonly type: QuestionType
  readonly difficulty: Difficulty
  readonly objective: string
  readonly misconceptions: readonly string[]
  readonly use: Use
  readonly status: Status
  readonly generated: boolean
}

/** What can be drawn of a pattern: of each question the newest version that is no draft, where it is live. */
export function itemsOf(bank: Bank, pattern: string): Item[] {
  const authored = bank.questions.filter((question) => question.pattern === pattern)
  const items: Item[] = [
    ...authored.filter(isNewest).map((question) => ({ ...question, generated: false })),
    ...bank.generators
      .filter((generator) => generator.id.startsWith(`${pattern}/`))
      .map((generator) => ({ ...generator, family: generator.id, generated: true })),
  ]
  return items.filter((item) => item.status === 'live')

  function isNewest({ id, version }: Question): boolean {
    return !authored.some((other) => other.id === id && other.version > version && other.status !== 'draft')
  }
}

/** The question an attempt showed, `null` where this bank does not hold that version (any more). */
export function findQuestion(bank: Bank, id: string, version: number, seed: number | null): Question | null {
  if (seed === null)
    return bank.questions.find((question) => question.id === id && question.version === version) ?? null
  const generator = bank.generators.find((candidate) => candidate.id === id && candidate.version === version)
  return generator === undefined ? null : generate(generator, seed)
}

/**
 * Whether a pattern's content is large enough to call a learner strong: 20 families or more (5 easy, 7 medium, 8 hard;
 * 14 typed; 6 generators), 8 of the authored ones kept for tests.
 */
export function certifies(bank: Bank, pattern: string): boolean {
  const items = itemsOf(bank, pattern).filter((item) => item.type !== 'self-check' && item.use !== 'practice')
  const families = (holds: (item: Item) => boolean) =>
    new Set(items.filter(holds).map((item) => item.family)).size
  return (
    families(() => true) >= 20 &&
    families((item) => item.difficulty === 'easy') >= 5 &&
    families((item) => item.difficulty === 'medium') >= 7 &&
    families((item) => item.difficulty === 'hard') >= 8 &&
    families((item) => item.type !== 'choice' && item.type !== 'match') >= 14 &&
    families((item) => item.generated) >= 6 &&
    families((item) => !item.generated && item.use === 'test') >= 8
  )
}
