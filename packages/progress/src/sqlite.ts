/**
 * Progress in one SQLite file, for the web, the terminal and the SSH server at once.
 *
 * @module
 */
import { mkdir, open } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { createStore } from './createStore.js'
import type { Engine } from './engine.js'
import type { ProgressStore } from './progressStore.js'
import { retry } from './retry.js'
import { migrate } from './schema/migrate.js'
import type { Tables } from './schema/tables.js'
import { nodeSqliteDialect } from './sqlite/nodeSqliteDialect.js'
import { fileError, foreignFile, isBusy, sqliteError } from './sqlite/sqliteError.js'

export { dataFolder } from './dataFolder.js'

/** SQLite waits inside a call, and the event loop with it: the rest of the wait is ours, between calls. */
const BUSY_TIMEOUT_MS = 5

/**
 * Opens a store in a file, making it (mode 0600) and its folder (mode 0700) where absent. Several processes may have
 * the file open. An answer is acknowledged once it is on the disk.
 *
 * @throws ProgressError `STORE_UNREADABLE` for a damaged file or one of another program; `STORE_UNWRITABLE` where it
 *   cannot be made; `NEWER_SCHEMA`; `STORE_BUSY`
 * @example
 * const store = await openSqliteStore({ file: '/var/lib/fitcheck/progress.sqlite' })
 */
export async function openSqliteStore({ file }: { readonly file: string }): Promise<ProgressStore> {
  const path = resolve(file)
  await makeFile(path)
  return migratedStore(sqliteEngine(await attempt(path, async () => openDatabase(path)), path))
}

/**
 * Opens an empty store that is nowhere but in memory, as a guest's is: closed, it is gone.
 *
 * @example
 * const store = await openMemoryStore()
 */
export function openMemoryStore(): Promise<ProgressStore> {
  const nowhere = ':memory:'
  return migratedStore(sqliteEngine(openDatabase(nowhere), nowhere))
}

async function migratedStore(engine: Engine): Promise<ProgressStore> {
  try {
    await migrate(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
  return createStore(engine)
}

async function makeFile(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // SQLite gives its -wal and -shm files the mode of the file itself.
    await (await open(path, 'a', 0o600)).close()
  } catch (error) {
    throw fileError(error, path)
  }
}

function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  try {
    database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`)
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
    if (tables.length > 0 && !tables.some((table) => table['name'] === 'fitcheck_schema'))
      throw foreignFile(path)
    // FULL: with WAL, anything less may lose the last commits when the power fails. secure_delete: what a learner
    // deletes is overwritten, not only unlinked.
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
    )
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function sqliteEngine(database: DatabaseSync, path: string): Engine {
  const kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  const write: Engine['write'] = (work) => attempt(path, () => kysely.transaction().execute(work))
  return {
    hasTable: async (transaction, name) => {
      const query = transaction
        .withTables<{ sqlite_master: { type: string; name: string } }>()
        .selectFrom('sqlite_master')
        .select('name')
        .where('type', '=', 'table')
        .where('name', '=', name)
      return (await query.execute()).length > 0
    },
    read: (work) => attempt(path, () => work(kysely)),
    write,
    writeAlone: write,
    close: () => kysely.destroy(),
  }
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await retry(work, isBusy)
  } catch (error) {
    throw sqliteError(error, path)
  }
}
