import type { Database, Engine } from '../engine.js'
import { ProgressError } from '../progressError.js'
import { migrations } from './migrations.js'

/**
 * Brings an empty or older store to the newest schema: every missing migration in one transaction that excludes all
 * other writers, so that processes starting at once run each migration once.
 *
 * @throws ProgressError `NEWER_SCHEMA` where a newer version wrote the store
 */
export async function migrate(engine: Engine): Promise<void> {
  if ((await engine.read((database) => versionOf(engine, database))) === migrations.length) return
  await engine.writeAlone(async (transaction) => {
    const version = await versionOf(engine, transaction)
    if (version === 0) {
      await transaction.schema
        .createTable('fitcheck_schema')
        .addColumn('version', 'integer', (column) => column.primaryKey())
        .addColumn('applied_at', 'text', (column) => column.notNull())
        .execute()
    }
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue
      await migration(transaction.schema)
      await transaction
        .insertInto('fitcheck_schema')
        .values({ version: index + 1, applied_at: new Date().toISOString() })
        .execute()
    }
  })
}

async function versionOf(engine: Engine, database: Database): Promise<number> {
  if (!(await engine.hasTable(database, 'fitcheck_schema'))) return 0
  const row = await database
    .selectFrom('fitcheck_schema')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = row?.version ?? 0
  if (version <= migrations.length) return version
  throw new ProgressError(
    'NEWER_SCHEMA',
    `The stored progress has schema ${version}, but this version of Fitcheck knows schemas up to ${migrations.length}. ` +
      'A newer version wrote it. Update Fitcheck; nothing was changed.',
  )
}
