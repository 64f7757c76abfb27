import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const fresh = mkdtempSync(join(tmpdir(), 'fitcheck-api-'))
afterAll(() => rmSync(fresh, { recursive: true }))

const pagesOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]))

it('docs/api is what the sources say: `pnpm run docs` where it is not', () => {
  const typedoc = join(folder, 'node_modules', 'typedoc', 'bin', 'typedoc')
  execFileSync(process.execPath, [typedoc, '--out', fresh, '--logLevel', 'Error'], {
    cwd: folder,
    stdio: 'pipe',
  })
  const committed = pagesOf(join(folder, 'docs', 'api'))
  const made = pagesOf(fresh)
  expect(Object.keys(committed)).toEqual(Object.keys(made))
  expect(Object.keys(made).filter((name) => made[name] !== committed[name])).toEqual([])
})
