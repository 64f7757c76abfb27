import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { CompiledQuery, type DatabaseConnection, type Dialect, SqliteDialect, SqliteDriver } from 'kysely'

/**
 * Kysely's SQLite dialect on `node:sqlite`. Its transactions are `BEGIN IMMEDIATE`: a deferred one that reads before it
 * writes fails at once, whatever the busy timeout, when another process wrote in between.
 */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  const config = {
    database: {
      prepare: (sql: string) => {
        const statement = database.prepare(sql)
        return {
          // `all` runs statements that return nothing as well. Only the number of changed rows is lost by it.
          reader: true,
          all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
          run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
          iterate: (parameters: readonly unknown[]) =>
            statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
        }
      },
      close: () => database.close(),
    },
  }
  const dialect = new SqliteDialect(config)
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createDriver: () => new ImmediateDriver(config),
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // After some errors (a full disk, a damaged page) SQLite has rolled back by itself, and says so by an error here,
    // which would hide the first one: https://www.sqlite.org/lang_transaction.html
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
  }
}
