import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder } from '@fitcheck/progress'
import { ApiError } from './apiError'
import type { Environment } from './environment'
import { processWide } from './processWide'

/** Characters; a key of 256 bits in base64url has 43. */
const shortest = 32

const kept = processWide('secret', () => ({ read: undefined as Promise<string> | undefined }))

/** `readSecret`, once in a process; after a failure again. */
export function processSecret(env: Environment): Promise<string> {
  kept.read ??= readSecret(env).catch((error) => {
    kept.read = undefined
    throw error
  })
  return kept.read
}

/**
 * The key that cookies are signed with: `FITCHECK_SECRET`, else the file `secret` in the data folder, made with mode
 * 0600 where absent. With PostgreSQL several machines serve the same learners and need the same key: it must be given.
 *
 * @throws ApiError 503 BAD_SECRET naming what to set
 */
export async function readSecret(env: Environment): Promise<string> {
  const problem = secretProblem(env)
  if (problem !== null) throw new ApiError(503, 'BAD_SECRET', problem)
  if (env['FITCHECK_SECRET']) return env['FITCHECK_SECRET']
  const secret = await keptSecret(dataFolder(env)).catch((cause) => {
    const message =
      'The file secret in the data folder cannot be used; the log says why. Mend it, or set FITCHECK_SECRET.'
    throw new ApiError(503, 'BAD_SECRET', message, { cause })
  })
  if (secret.length >= shortest) return secret
  throw new ApiError(
    503,
    'BAD_SECRET',
    'The file secret in the data folder is damaged. Restore it, or set FITCHECK_SECRET.',
  )
}

/** What is wrong with the environment, as a sentence that says what to set; `null` where nothing is. */
export function secretProblem(env: Environment): string | null {
  const given = env['FITCHECK_SECRET']
  if (given) return given.length >= shortest ? null : `FITCHECK_SECRET needs at least ${shortest} characters.`
  if (env['DATABASE_URL'])
    return 'DATABASE_URL is set, so FITCHECK_SECRET must be set too: the same on every server, at least 32 characters.'
  return null
}

async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret')
  return (await readIfThere(file)) ?? (await makeSecret(folder, file))
}

/** Written whole under another name and then linked, so that two processes that start at once agree on one. */
async function makeSecret(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}-${randomBytes(8).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(randomBytes(32).toString('base64url'))
    await handle.sync()
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await handle.close()
    await rm(draft, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
