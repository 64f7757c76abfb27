import { describe, expect, it } from 'vitest'
import { itemsOf } from '../src/bank/bank.js'
import { composeTest, testForm } from '../src/bank/compose.js'
import { bank } from '../src/bank/content.js'
import { generate } from '../src/generators/generator.js'
import { grade } from '../src/grading/grade.js'
import type { Question } from '../src/questions/question.js'
import { isTyped } from '../src/questions/question.js'
import { pcg32 } from '../src/random/pcg32.js'

const pattern = 'adapting-to-a-domain'

function keyOf(question: Question) {
  switch (question.type) {
    case 'choice':
      return question.options.find(({ correct }) => correct)!.id
    case 'numeric':
      return String(question.answer.value)
    case 'output':
      return question.answer.accept[0]!
    case 'cloze':
      return Object.fromEntries(
        question.blanks.map(({ id, answer }) => [
          id,
          answer.kind === 'number' ? String(answer.value) : answer.accept[0]!,
        ]),
      )
    case 'match':
      return Object.fromEntries(question.pairs.map(({ left, right }) => [left, right]))
    case 'self-check':
      return { text: 'My words.', ticked: question.rubric.map(({ id }) => id) }
  }
}

describe('the built bank', () => {
  it.each(bank.questions)('$id: its key is graded right', (question) => {
    expect(grade(question, keyOf(question)).score).toBe(1)
  })

  it('no id stands twice, and every misconception named is known', () => {
    const ids = [...bank.questions, ...bank.generators].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(bank.misconceptions.map(({ id }) => id))
    const named = [...bank.questions, ...bank.generators].flatMap(({ misconceptions }) => misconceptions)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('every known wrong number is graded wrong and names its misconception', () => {
    for (const question of bank.questions) {
      if (question.type !== 'numeric') continue
      for (const { value, misconception } of question.answer.wrong)
        expect(grade(question, String(value)), question.id).toMatchObject({
          correct: false,
          misconceptions: [misconception],
        })
    }
  })

  it('a generator gives one question for a seed, its key graded right', () => {
    for (const generator of bank.generators)
      for (const seed of [0, 1, 2, 4294967295]) {
        const question = generate(generator, seed)
        expect(generate(generator, seed)).toEqual(question)
        expect(grade(question, keyOf(question)).correct).toBe(true)
      }
  })

  it('makes tests of 2 easy, 4 medium, 4 hard with at least 7 typed, and not one test for all seeds', () => {
    const tests = [1, 2].map((seed) => composeTest(itemsOf(bank, pattern), new Set(), pcg32(seed)))
    for (const test of tests) {
      expect(test).not.toBeNull()
      for (const difficulty of ['easy', 'medium', 'hard'] as const)
        expect(test!.filter((item) => item.difficulty === difficulty)).toHaveLength(testForm[difficulty].all)
      expect(test!.filter(({ type }) => isTyped(type)).length).toBeGreaterThanOrEqual(7)
      expect(new Set(test!.map(({ family }) => family)).size).toBe(10)
    }
    expect(tests[0]!.map(({ id }) => id)).not.toEqual(tests[1]!.map(({ id }) => id))
  })
})
