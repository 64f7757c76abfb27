import { join } from 'node:path'
import { dataFolder } from './dataFolder.js'
import type { ProgressStore } from './progressStore.js'

/**
 * Opens the store that the environment asks for: PostgreSQL where `DATABASE_URL` is set, else the file
 * `progress.sqlite` in the data folder. Only the engine that is used gets loaded.
 *
 * @throws ProgressError by what the engine finds
 * @example
 * const store = await openStore(process.env)
 * const learnerId = await store.learnerFor({ kind: 'local', subject: 'me' })
 */
export async function openStore(env: Readonly<Record<string, string | undefined>>): Promise<ProgressStore> {
  if (env['DATABASE_URL']) {
    const { openPostgresStore } = await import('./postgres.js')
    return openPostgresStore({ url: env['DATABASE_URL'] })
  }
  const { openSqliteStore } = await import('./sqlite.js')
  return openSqliteStore({ file: join(dataFolder(env), 'progress.sqlite') })
}
