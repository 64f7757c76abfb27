import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bank } from '../src/bank/content.js'
import { generate } from '../src/generators/generator.js'
import { lessons } from '../src/lessons/content.js'
import { optionIds, publicView } from '../src/questions/publicView.js'
import type { Question } from '../src/questions/question.js'

const dist = new URL('../dist/', import.meta.url)

/** A built entry with every chunk it reaches, escapes undone, letters and digits alone. */
function reached(name: string, seen = new Set<string>()): string {
  if (seen.has(name)) return ''
  seen.add(name)
  const text = readFileSync(new URL(name, dist), 'utf8')
  const chunks = [...text.matchAll(/from\s*['"]\.\/([^'"]+)['"]/g)].map(([, next]) => reached(next!, seen))
  return [bare(unescaped(text)), ...chunks].join('')
}

function unescaped(text: string): string {
  return text.replace(/\\u\{?([0-9a-f]{4})\}?|\\x([0-9a-f]{2})/gi, (_, four, two) =>
    String.fromCharCode(Number.parseInt(four ?? two, 16)),
  )
}

function bare(text: string): string {
  return text.replace(/\\n/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Every string in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Texts of a question that its public view does not show, long enough to be told from chance. */
function secretsOf(question: Question): string[] {
  const shown = bare(textsIn(publicView(question, optionIds(question), 'practice')).join(' '))
  const { objective, sources, license, ...rest } = question
  return textsIn(rest)
    .map(bare)
    .filter((text) => text.length >= 20 && !shown.includes(text))
}

const secrets = [
  ...new Set([
    ...bank.questions.flatMap(secretsOf),
    ...bank.misconceptions.map(({ repair }) => bare(repair)),
  ]),
]

describe('the public entry', () => {
  it('holds no key, step, hint, feedback, rubric or repair: those stand in the server entry alone', () => {
    expect(readdirSync(dist)).toContain('index.js')
    const [open, kept] = [reached('index.js'), reached('server.js')]
    expect(secrets.length).toBeGreaterThan(250)
    expect(secrets.filter((text) => !kept.includes(text))).toEqual([])
    expect(secrets.filter((text) => open.includes(text))).toEqual([])
  })

  it('holds no generator: with a seed it would give the key', () => {
    const open = reached('index.js')
    for (const generator of bank.generators) {
      const { hints, mistakes } = generate(generator, 1)
      for (const text of [generator.id, ...hints, ...mistakes].map(bare)) expect(open).not.toContain(text)
    }
  })
})

describe('publicView', () => {
  it('holds nothing secret of any question, and neither seed nor misconception', () => {
    for (const question of [
      ...bank.questions,
      ...bank.generators.map((generator) => generate(generator, 3)),
    ]) {
      for (const mode of ['practice', 'test'] as const) {
        const view = publicView(question, optionIds(question), mode)
        const text = bare(JSON.stringify(view))
        expect(secretsOf(question).filter((secret) => text.includes(secret))).toEqual([])
        expect(JSON.stringify(view)).not.toMatch(
          /"(seed|correct|feedback|misconceptions?|steps|tolerance|family|use)":/,
        )
        for (const id of question.misconceptions) expect(JSON.stringify(view)).not.toContain(`"${id}"`)
      }
    }
  })

  it('shows options in the order given', () => {
    const choice = bank.questions.find(({ type }) => type === 'choice')!
    const order = [...optionIds(choice)].reverse()
    expect(publicView(choice, order, 'test').options.map(({ id }) => id)).toEqual(order)
    expect(publicView(choice, order, 'test').hintCount).toBe(0)
  })
})

it('a lesson gives away no solution of the questions it asks', () => {
  const prose = bare(JSON.stringify(lessons))
  expect(secrets.filter((text) => prose.includes(text))).toEqual([])
})
