import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const dist = new URL('../dist/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, dist), 'utf8')

it('the notice of every package that is bundled goes along', () => {
  // The bundler leaves the path of each module as a comment.
  const bundled = readdirSync(dist)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...read(file).matchAll(/^\s*\/\/ .*\/node_modules\/((?:@[^/]+\/)?[^/\s]+)\//gm)])
    .map(([, name]) => name!)
  const notices = read('THIRD_PARTY_LICENSES.txt').split(`${'='.repeat(80)}\n\n`)
  expect(bundled).toContain('ink')
  for (const name of new Set(bundled)) {
    const own = notices.filter((notice) => notice.startsWith(`${name} `))
    expect(own.length, name).toBeGreaterThan(0)
    for (const notice of own) expect(notice).toMatch(/copyright|public domain/i)
  }
  expect(notices.filter((notice) => notice.startsWith('@fitcheck/'))).toEqual([])
  // Bundled by @fitcheck/quiz, whose own bundle is in this one.
  expect(notices.some((notice) => notice.startsWith('zod '))).toBe(true)
})
