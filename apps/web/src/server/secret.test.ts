import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSecret, secretProblem } from './secret'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitcheck-web-'))
})
afterEach(() => rm(folder, { recursive: true }))

const given = 'g'.repeat(32)
const bad = (message: RegExp) =>
  expect.objectContaining({ status: 503, code: 'BAD_SECRET', message: expect.stringMatching(message) })

it('makes one, keeps it for its owner alone, and finds it again', async () => {
  const env = { FITCHECK_DATA: join(folder, 'data') }
  const secret = await readSecret(env)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await readSecret(env)).toBe(secret)
  expect((await stat(join(folder, 'data/secret'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
})

it('is one where several start at once, and leaves no draft', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readSecret({ FITCHECK_DATA: folder })))
  expect(new Set(secrets).size).toBe(1)
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(secrets[0])
  expect(await readdir(folder)).toEqual(['secret'])
})

it('takes FITCHECK_SECRET before all else, and writes nothing', async () => {
  expect(await readSecret({ FITCHECK_SECRET: given, FITCHECK_DATA: folder })).toBe(given)
  expect(await readSecret({ FITCHECK_SECRET: given, DATABASE_URL: 'postgres://db/fitcheck' })).toBe(given)
  expect(await readdir(folder)).toEqual([])
})

it('says what to set', async () => {
  const shared = { DATABASE_URL: 'postgres://db/fitcheck', FITCHECK_DATA: folder }
  expect(secretProblem(shared)).toMatch(/FITCHECK_SECRET/)
  await expect(readSecret(shared)).rejects.toEqual(
    bad(/DATABASE_URL is set, so FITCHECK_SECRET must be set too/),
  )
  await expect(readSecret({ FITCHECK_SECRET: 'short' })).rejects.toEqual(bad(/at least 32 characters/))
  expect(await readdir(folder)).toEqual([])
})

it('does not sign with a damaged file, and does not overwrite it', async () => {
  await writeFile(join(folder, 'secret'), '')
  await expect(readSecret({ FITCHECK_DATA: folder })).rejects.toEqual(bad(/damaged/))
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe('')
})

it('tells a folder it cannot use', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(readSecret({ FITCHECK_DATA: join(folder, 'file') })).rejects.toEqual(bad(/cannot be used/))
})
