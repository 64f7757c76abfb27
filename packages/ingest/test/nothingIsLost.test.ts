import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvaluation } from '../src/readEvaluation.js'
import type { ReadOptions } from '../src/reading.js'
import { type Answered, WRITERS } from './harnessFiles.js'
import { refusal } from './refusal.js'
import { sourceOf } from './sourceOf.js'

/** What has to be picked, so that the grade of every writer is the grade. */
const PICKS: Readonly<Record<string, ReadOptions>> = { deepeval: { pick: { metric: 'Right' } } }

const answers = fc.uniqueArray(
  fc.record({
    id: fc.nat(40),
    grade: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { freq: 5 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 30 },
)
const hasGrade = (given: readonly Answered[]) => given.some(({ grade }) => grade !== null)
const grades = (given: readonly Answered[], ids: readonly number[]) =>
  ids.map((id) => given.find((answer) => answer.id === id)!.grade)

describe.each(Object.keys(WRITERS))('of a file of %s', (format) => {
  const write = WRITERS[format]!
  const read = (base: readonly Answered[], tuned: readonly Answered[]) =>
    readEvaluation(
      [
        sourceOf(write(base), { role: 'base', name: 'base' }),
        sourceOf(write(tuned), { role: 'tuned', name: 'tuned' }),
      ],
      PICKS[format],
    )

  it('every answer is judged, missing, or told of as without a partner', async () => {
    await fc.assert(
      fc.asyncProperty(answers, answers, async (base, tuned) => {
        const common = tuned.map(({ id }) => id).filter((id) => base.some((answer) => answer.id === id))
        fc.pre(common.length > 0 && hasGrade(base) && hasGrade(tuned))
        const { evaluation, files } = await read(base, tuned)
        if (evaluation.task !== 'graded') throw new Error(evaluation.task)
        const test = evaluation.splits['domain-test']
        expect(test.base!.scores).toEqual(grades(base, common))
        expect(test.tuned.scores).toEqual(grades(tuned, common))
        expect(files.map(({ rows }) => rows)).toEqual([base.length, tuned.length])
        const { baseOnly, tunedOnly, union } = evaluation.joins!['domain-test']!
        expect(baseOnly.count).toBe(base.length - common.length)
        expect(tunedOnly.count).toBe(tuned.length - common.length)
        expect(union).toBe(base.length + tunedOnly.count)
      }),
      { numRuns: 60 },
    )
  })

  it('a file cut off is refused, or all that is gone is its last line', async () => {
    const tuned = Array.from({ length: 12 }, (_, id) => ({ id, grade: id % 2 }))
    const text = write(tuned)
    for (let end = text.length - 1; end > 0; end -= 1 + Math.floor(text.length / 97)) {
      const source = sourceOf(text.slice(0, end), { role: 'tuned', name: 'tuned' })
      const reading = readEvaluation([source], PICKS[format]).then(({ files }) => `${files[0]!.rows} rows`)
      const result = await reading.catch(({ code }) => code as string)
      const written = text.slice(0, end).split('\n').filter(Boolean).length
      const rows = format === 'csv' ? written - 1 : format === 'openai-evals' ? written - 1 : written
      const isWhole = text[end] === '\n' || text[end - 1] === '\n' || format === 'csv'
      if (/rows$/.test(result)) expect([result, isWhole]).toEqual([`${Math.min(rows, 12)} rows`, true])
      else expect(result).toMatch(/^[A-Z_]+$/)
    }
  })
})

describe('rows given twice', () => {
  it.each(['lm-eval', 'inspect', 'csv', 'jsonl', 'promptfoo', 'openai-evals'])(
    'in a file of %s are refused',
    async (format) => {
      const twice = [0, 1, 0].map((id) => ({ id, grade: 1 }))
      const source = sourceOf(WRITERS[format]!(twice), { role: 'tuned', name: 'tuned' })
      expect(await refusal(readEvaluation([source]))).toMatch(/^DUPLICATE_ID tuned line \d+, column id/)
    },
  )
})
