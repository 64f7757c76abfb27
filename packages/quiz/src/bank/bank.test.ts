import { describe, expect, it } from 'vitest'
import type { Question } from '../questions/question.js'
import { type Bank, certifies, findQuestion, itemsOf } from './bank.js'
import { bank } from './content.js'

const pattern = 'adapting-to-a-domain'
const [first] = bank.questions as [Question]
const withVersions = (...more: Partial<Question>[]): Bank => ({
  ...bank,
  questions: [...bank.questions, ...more.map((change) => ({ ...first, ...change }) as Question)],
})
const versionsOf = (changed: Bank) =>
  itemsOf(changed, pattern)
    .filter(({ id }) => id === first.id)
    .map(({ version }) => version)

describe('itemsOf', () => {
  it('draws the newest version; a draft leaves the one before it, a retirement leaves none', () => {
    expect(versionsOf(bank)).toEqual([1])
    expect(versionsOf(withVersions({ version: 2 }))).toEqual([2])
    expect(versionsOf(withVersions({ version: 2, status: 'draft' }))).toEqual([1])
    expect(versionsOf(withVersions({ version: 2, status: 'retired' }))).toEqual([])
  })
})

describe('findQuestion', () => {
  it('finds old versions, so that an attempt keeps what it showed', () => {
    const changed = withVersions({ version: 2, prompt: 'Asked anew' })
    expect(findQuestion(changed, first.id, 1, null)).toBe(first)
    expect(findQuestion(changed, first.id, 2, null)!.prompt).toBe('Asked anew')
    expect(findQuestion(bank, first.id, 3, null)).toBeNull()
    expect(findQuestion(bank, `${pattern}/gain`, 9, 1)).toBeNull()
  })
})

describe('certifies', () => {
  it('needs every part of the rule', () => {
    expect(certifies(bank, pattern)).toBe(false)
    const family = (index: number): Partial<Question> => ({
      id: `${pattern}/x${index}`,
      family: `${pattern}/x${index}`,
      type: 'numeric',
      use: index < 8 ? 'test' : 'both',
      difficulty: index < 5 ? 'easy' : index < 12 ? 'medium' : 'hard',
    })
    const many = { ...withVersions(...Array.from({ length: 22 }, (_, index) => family(index))) }
    expect(certifies(many, pattern)).toBe(false)
    const [generator] = bank.generators
    const six = Array.from({ length: 6 }, (_, index) => ({ ...generator!, id: `${pattern}/g${index}` }))
    expect(certifies({ ...many, generators: six }, pattern)).toBe(true)
  })
})
