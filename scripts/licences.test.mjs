// What is bundled carries its notices along.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Each bundle, with what it surely holds: a package of its own, and one that another bundle brings into it. */
const bundles = [
  { folder: 'packages/quiz', bundles: ['zod', 'yaml'], notices: ['zod', 'yaml'] },
  { folder: 'apps/tui', bundles: ['ink'], notices: ['ink', 'zod'] },
]

it.each(bundles)('the notice of every package that $folder bundles goes along', ({ folder, ...holds }) => {
  const dist = new URL(`../${folder}/dist/`, import.meta.url)
  const read = (file) => readFileSync(new URL(file, dist), 'utf8')
  // The bundler leaves the path of each module as a comment.
  const bundled = readdirSync(dist)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...read(file).matchAll(/^\s*\/\/ .*\/node_modules\/((?:@[^/]+\/)?[^/\s]+)\//gm)])
    .map(([, name]) => name)
  const notices = read('THIRD_PARTY_LICENSES.txt').split(`${'='.repeat(80)}\n\n`)
  const noticesOf = (name) => notices.filter((notice) => notice.startsWith(`${name} `))
  expect(bundled).toEqual(expect.arrayContaining(holds.bundles))
  for (const name of new Set([...bundled, ...holds.notices])) {
    expect(noticesOf(name).length, name).toBeGreaterThan(0)
    for (const notice of noticesOf(name)) expect(notice).toMatch(/copyright|public domain/i)
  }
  expect(notices.filter((notice) => notice.startsWith('@fitcheck/'))).toEqual([])
})
