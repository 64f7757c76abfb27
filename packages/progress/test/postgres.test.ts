import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { openPostgresStore } from '../src/postgres.js'
import { type Place, postgresPlace } from './places.js'
import { makePostgres } from './postgresServer.js'
import { sampleEvent } from './sampleEvent.js'

const server = inject('postgres')

describe.skipIf(!('url' in server))('openPostgresStore', () => {
  let place: Place

  beforeEach(async () => {
    if ('url' in server) place = await postgresPlace(server.url)
  })
  afterEach(() => place.remove())

  const url = () => place.env['DATABASE_URL']!

  it('goes on when its connections are cut again and again', async () => {
    const store = await openPostgresStore({ url: url() })
    const learnerId = await store.learnerFor({ kind: 'local', subject: 'me' })
    let cutting = true
    const cutter = (async () => {
      let cut = 0
      while (cutting) {
        const rows = await place.sql(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'fitcheck'",
        )
        cut += rows.length
        await sleep(15)
      }
      return cut
    })()
    const events = Array.from({ length: 100 }, () => sampleEvent({ learnerId }))
    for (let start = 0; start < 100; start += 5) {
      await Promise.all(events.slice(start, start + 5).map((event) => store.append([event])))
      await sleep(5)
    }
    cutting = false
    expect(await cutter).toBeGreaterThan(5)
    expect(await store.eventsOf(learnerId)).toHaveLength(100)
    await store.close()
  })

  it('shares a database with other tables', async () => {
    await place.sql('create table orders (id int)')
    const store = await openPostgresStore({ url: url() })
    await store.close()
    const tables = await place.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
    expect(tables.map((table) => table['tablename'])).toEqual([
      'fitcheck_aliases',
      'fitcheck_credentials',
      'fitcheck_events',
      'fitcheck_learners',
      'fitcheck_link_codes',
      'fitcheck_schema',
      'orders',
    ])
  })

  it('says that the server refuses, in its words and without the password', async () => {
    const missing = new URL(url())
    missing.pathname = '/elsewhere'
    const wrong = new URL(url())
    wrong.password = 'not-the-secret'
    for (const [refused, sqlState] of [
      [missing, '3D000'],
      [wrong, '28P01'],
    ] as const) {
      const error = await openPostgresStore({ url: refused.href }).catch((reason) => reason)
      expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' })
      expect(error.message).toContain(sqlState)
      expect(error.message).toContain(`${refused.host}${refused.pathname}`)
      expect(error.message).not.toContain('secret')
    }
  })

  it('refuses an address that is none, without showing it', async () => {
    for (const bad of [
      'mysql://u:secret@h/db',
      'secret',
      'postgres://u:secret@[::',
      'postgres://u:secret%@h/%E0',
    ]) {
      const error = await openPostgresStore({ url: bad }).catch((reason) => reason)
      expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' })
      expect(error.message).toContain('postgres://user:password@host:5432/database')
      expect(error.message).not.toContain('secret')
    }
  })

  it('says that nobody answers while the server is down, and goes on once it is back', async () => {
    const own = await makePostgres()
    await own.start()
    const store = await openPostgresStore({ url: own.url })
    const learnerId = await store.learnerFor({ kind: 'local', subject: 'me' })
    const event = sampleEvent({ learnerId })
    await store.append([event])

    await own.stop()
    await expect(store.append([event])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    const waiting = store.append([event])
    await sleep(200)
    await own.start()

    expect(await waiting).toEqual([])
    expect(await store.eventsOf(learnerId)).toStrictEqual([event])
    await store.close()
    await own.stop()
    await own.remove()
  })
})
