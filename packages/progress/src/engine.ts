import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema/tables.js'

export type Database = Kysely<Tables>
export type WriteTransaction = Transaction<Tables>

/** What the store needs of a database: the same SQL runs on each, only locks and errors differ. */
export interface Engine {
  hasTable(database: Database, name: string): Promise<boolean>
  /** Runs what only reads. */
  read<T>(work: (database: Database) => Promise<T>): Promise<T>
  /** One transaction, beside other `write`s but never beside a `writeAlone`. `work` may run more than once. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>
  /** One transaction with no other write under way, for what decides by reading first. */
  writeAlone<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}
