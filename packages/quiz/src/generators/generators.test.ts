import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grade } from '../grading/grade.js'
import { pcg32 } from '../random/pcg32.js'
import { generate } from './generator.js'
import { generators } from './generators.js'

const drawn = pcg32(2026)
const seeds = Array.from({ length: 400 }, () => drawn.next())

describe.each(generators)('generator $id', (generator) => {
  it('grades its key right and each named wrong answer as what it is', () => {
    for (const seed of seeds) {
      const question = generate(generator, seed)
      const { answer } = question
      const key = answer.kind === 'number' ? String(answer.value) : answer.accept[0]!
      expect(grade(question, key).correct).toBe(true)
      for (const known of answer.wrong) {
        const typed = 'value' in known ? String(known.value) : known.text
        const graded = grade(question, typed)
        expect(graded, `seed ${seed}: ${typed}`).toMatchObject({
          correct: false,
          misconceptions: [known.misconception],
          feedback: [{ text: known.feedback }],
        })
        expect(question.misconceptions).toContain(known.misconception)
        if (known.step !== null) expect(question.steps[known.step]).toBeDefined()
      }
    }
  })

  it('gives many different answers, none to more than a tenth of the seeds', () => {
    const keys = seeds.map((seed) => {
      const { answer } = generate(generator, seed)
      return answer.kind === 'number' ? String(answer.value) : answer.accept[0]!
    })
    const counts = [...new Set(keys)].map((key) => keys.filter((other) => other === key).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(seeds.length / 10)
    if (generator.type === 'numeric') expect(counts.length).toBeGreaterThanOrEqual(50)
  })
})

it('a seed gives the same question for ever: a change that breaks this needs a new version', () => {
  const made = generators.flatMap((generator) =>
    [0, 1, 2024, 4_294_967_295].map((seed) => {
      const { prompt, stimulus, answer } = generate(generator, seed)
      return { id: generator.id, version: generator.version, seed, prompt, stimulus, answer }
    }),
  )
  const frozen = JSON.parse(readFileSync(new URL('./frozen.json', import.meta.url), 'utf8'))
  expect(JSON.parse(JSON.stringify(made))).toEqual(frozen)
})
