import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { describe, inject } from 'vitest'

/** Where a store can be: empty at first, opened through its environment. */
export interface Place {
  readonly env: Readonly<Record<string, string>>
  /** Runs SQL beside the store, as another program would. */
  sql(text: string): Promise<Record<string, unknown>[]>
  remove(): Promise<void>
}

/** Runs the same tests on both engines. */
export function onBothEngines(test: (newPlace: () => Promise<Place>) => void): void {
  describe('SQLite', () => test(sqlitePlace))
  const postgres = inject('postgres')
  if ('url' in postgres) describe('PostgreSQL', () => test(() => postgresPlace(postgres.url)))
  else describe.skip(`PostgreSQL, which cannot run here: ${postgres.missing}`, () => test(sqlitePlace))
}

export async function sqlitePlace(): Promise<Place & { readonly folder: string; readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fitcheck-progress-'))
  const data = join(folder, 'data')
  const file = join(data, 'progress.sqlite')
  return {
    env: { FITCHECK_DATA: data },
    folder: data,
    file,
    sql: async (text) => {
      const database = new DatabaseSync(file)
      try {
        database.exec('pragma busy_timeout = 2000')
        return database.prepare(text).all()
      } finally {
        database.close()
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export async function postgresPlace(server: string): Promise<Place> {
  const name = `fitcheck_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.pathname = name
  await query(server, `create database ${name}`)
  return {
    env: { DATABASE_URL: url.href },
    sql: (text) => query(url.href, text),
    remove: async () => {
      await query(server, `drop database ${name} with (force)`)
    },
  }
}

async function query(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
