import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bank, generate } from '@fitcheck/quiz/server'
import { allSecrets, secretsOf } from '../src/server/testing/secrets'
import { expect, test } from './watched'

const built = fileURLToPath(new URL('../.next/', import.meta.url))

test('no key, hint, step or feedback of a question is in what a browser gets before it answers', () => {
  const generated = bank.generators.flatMap((generator) =>
    [1, 2, 3].flatMap((seed) => secretsOf(generate(generator, seed))),
  )
  const secrets = [...new Set([...allSecrets(), ...generated])]
  expect(secrets.length).toBeGreaterThan(100)
  const files = [
    ...globSync('static/**/*.{js,css,json}', { cwd: built }),
    ...globSync('server/app/**/*.{html,rsc,body}', { cwd: built }),
  ]
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(5)
  const found = files.flatMap((file) => {
    const text = plain(readFileSync(`${built}${file}`, 'utf8'))
    return secrets.filter((secret) => text.includes(plain(secret))).map((secret) => `${file}: ${secret}`)
  })
  expect(found).toEqual([])
})

/** Without what HTML and JavaScript write around and in place of characters. */
function plain(text: string): string {
  return text
    .replace(/&(?:#x27|apos|quot|amp|lt|gt);/g, '')
    .replace(/\\(?:u[\da-f]{4}|n|.)/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
