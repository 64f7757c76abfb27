import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dataFolder, openStore } from '@fitcheck/progress'
import type { Environment, Examination } from './examination.js'

export function examineData(env: Environment): Examination {
  const subject = 'Data folder'
  const folder = dataFolder(env)
  const said = env['FITCHECK_DATA'] ? `${folder} (FITCHECK_DATA)` : folder
  const nearest = nearestThere(folder)
  if (!statSync(nearest).isDirectory())
    return { subject, state: 'bad', found: `${said}: ${nearest} is a file`, remedy: elsewhere }
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch {
    return { subject, state: 'bad', found: `${said}: ${nearest} cannot be written to`, remedy: elsewhere }
  }
  return { subject, state: 'ok', found: nearest === folder ? said : `${said}, made when it is first needed` }
}

const elsewhere = 'Progress cannot be kept; check works. Set FITCHECK_DATA to a folder of your own.'

/** Opens the store as any command would, where there is one; none is made. */
export async function examineStore(env: Environment): Promise<Examination> {
  const subject = 'Progress'
  const where = env['DATABASE_URL'] ? 'PostgreSQL (DATABASE_URL)' : join(dataFolder(env), 'progress.sqlite')
  if (!env['DATABASE_URL'] && !existsSync(where)) return { subject, state: 'ok', found: 'none kept yet' }
  try {
    const store = await openStore(env)
    try {
      await store.ping()
    } finally {
      await store.close()
    }
    return { subject, state: 'ok', found: `${where} opens` }
  } catch (error) {
    const { code, message } = error as Error & { code?: unknown }
    if (typeof code !== 'string') throw error
    const [found = '', ...remedy] = message.split(/(?<=[.:]) (?=[A-Z])/)
    return {
      subject,
      state: 'bad',
      found: found.replace(/[.:]$/, ''),
      ...(remedy.length === 0 ? {} : { remedy: remedy.join(' ') }),
    }
  }
}

function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path))
}
