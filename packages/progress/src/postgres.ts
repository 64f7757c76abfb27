/**
 * Progress in PostgreSQL, for several machines at once.
 *
 * @module
 */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { createStore } from './createStore.js'
import type { Engine, WriteTransaction } from './engine.js'
import { mayPass, postgresError, unavailable } from './postgres/postgresError.js'
import type { ProgressStore } from './progressStore.js'
import { retry } from './retry.js'
import { migrate } from './schema/migrate.js'
import type { Tables } from './schema/tables.js'

/** Advisory lock of this database: shared by appends, alone by whoever decides by reading first. Spells "fitcheck". */
const LOCK = 0x6669_7463_6865_636bn

/**
 * Opens a store in a PostgreSQL database, making its tables (prefix `fitcheck_`) where absent.
 *
 * @throws ProgressError `STORE_UNAVAILABLE` where the server cannot be reached or refuses; `NEWER_SCHEMA`;
 *   `STORE_BUSY`
 * @example
 * const store = await openPostgresStore({ url: 'postgres://fitcheck:secret@db.example.org/fitcheck' })
 */
export async function openPostgresStore({ url }: { readonly url: string }): Promise<ProgressStore> {
  const address = addressOf(url)
  const engine = postgresEngine(url, address)
  try {
    await migrate(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
  return createStore(engine)
}

function postgresEngine(url: string, address: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'fitcheck',
    max: 5,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    // A server that went away without a word, and a process of ours that froze inside a transaction, hold nobody up.
    query_timeout: 10_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
  })
  // A connection that breaks while it rests or between two statements tells so by an event, which would end the process
  // if nobody listened. The pool replaces it; the next statement on it fails and is tried again.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await retry(work, mayPass)
    } catch (error) {
      throw postgresError(error, address)
    }
  }
  const locked = <T>(lock: string, work: (transaction: WriteTransaction) => Promise<T>) =>
    attempt(() =>
      kysely.transaction().execute(async (transaction) => {
        await sql`select ${sql.raw(lock)}(${LOCK})`.execute(transaction)
        return work(transaction)
      }),
    )

  return {
    hasTable: async (database, name) => {
      // Not `to_regclass`: it answers from the backend's cache, which a wait for the advisory lock leaves stale.
      const { rows } = await sql<{ found: boolean }>`select exists (
        select from pg_catalog.pg_tables where tablename = ${name} and schemaname = any (current_schemas(false))
      ) as found`.execute(database)
      return rows[0]!.found
    },
    read: (work) => attempt(() => work(kysely)),
    write: (work) => locked('pg_advisory_xact_lock_shared', work),
    writeAlone: (work) => locked('pg_advisory_xact_lock', work),
    close: () => pool.end(),
  }
}

/** Host and database, for messages: never the user or the password. */
function addressOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url)
    if (protocol === 'postgres:' || protocol === 'postgresql:') return `${host}${decodeURI(pathname)}`
  } catch {
    // Falls through: the text may hold a password, so it is not shown.
  }
  throw unavailable(
    'DATABASE_URL',
    'it is no address of the form postgres://user:password@host:5432/database',
  )
}
