import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bank } from '../src/bank/content.js'
import { lessons } from '../src/lessons/content.js'

const dist = new URL('../dist/', import.meta.url)
/** The public entry with every chunk it reaches. */
function reached(name: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(name)) return seen
  const text = readFileSync(new URL(name, dist), 'utf8')
  seen.set(name, text)
  for (const [, next] of text.matchAll(/from\s*['"]\.\/([^'"]+)['"]/g)) reached(next!, seen)
  return seen
}
const escaped = (text: string) => JSON.stringify(text).slice(1, -1)

it('the public entry and its chunks hold no hint, step, feedback or final answer', () => {
  expect(readdirSync(dist)).toContain('index.js')
  const open = [...reached('index.js').values()].join('\n')
  const shown = JSON.stringify(lessons)
  const feedback = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, item]) =>
          key === 'feedback' && typeof item === 'string' ? [item] : feedback(item),
        )
  const secrets = bank.questions
    .flatMap((question) => [
      ...question.hints,
      ...question.steps,
      question.finalAnswer,
      ...feedback(question),
    ])
    .filter((text) => text.length >= 20 && !shown.includes(escaped(text)))
  expect(secrets.length).toBeGreaterThan(50)
  const kept = readFileSync(new URL('server.js', dist), 'utf8')
  expect(
    secrets.filter((text) => kept.includes(text) || kept.includes(escaped(text))).length,
  ).toBeGreaterThan(50)
  expect(secrets.filter((text) => open.includes(text) || open.includes(escaped(text)))).toEqual([])
})
