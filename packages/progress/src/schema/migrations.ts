import type { SchemaModule } from 'kysely'

/** Forward only: a migration that was released is never changed, its successor is added at the end. */
export const migrations: readonly ((schema: SchemaModule) => Promise<void>)[] = [createTables, addLinkCodes]

async function createTables(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('fitcheck_learners')
    .addColumn('learner_id', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('fitcheck_credentials')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('learner_id', 'text', (column) => column.notNull().references('fitcheck_learners.learner_id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('fitcheck_credentials_key', ['kind', 'subject'])
    .execute()
  await schema
    .createIndex('fitcheck_credentials_by_learner')
    .on('fitcheck_credentials')
    .column('learner_id')
    .execute()

  await schema
    .createTable('fitcheck_aliases')
    .addColumn('alias_id', 'text', (column) => column.primaryKey().references('fitcheck_learners.learner_id'))
    .addColumn('learner_id', 'text', (column) => column.notNull().references('fitcheck_learners.learner_id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createIndex('fitcheck_aliases_by_learner')
    .on('fitcheck_aliases')
    .column('learner_id')
    .execute()

  await schema
    .createTable('fitcheck_events')
    .addColumn('event_id', 'text', (column) => column.primaryKey())
    .addColumn('learner_id', 'text', (column) => column.notNull().references('fitcheck_learners.learner_id'))
    .addColumn('attempt_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createIndex('fitcheck_events_by_learner')
    .on('fitcheck_events')
    .columns(['learner_id', 'at'])
    .execute()
  await schema.createIndex('fitcheck_events_by_attempt').on('fitcheck_events').column('attempt_id').execute()
}

async function addLinkCodes(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('fitcheck_link_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('learner_id', 'text', (column) => column.notNull().references('fitcheck_learners.learner_id'))
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used', 'integer', (column) => column.notNull())
    .execute()
  await schema
    .createIndex('fitcheck_link_codes_by_learner')
    .on('fitcheck_link_codes')
    .column('learner_id')
    .execute()
}
