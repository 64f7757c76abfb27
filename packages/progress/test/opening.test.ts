import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../src/index.js'
import { onBothEngines, type Place } from './places.js'
import { sampleEvent } from './sampleEvent.js'

onBothEngines((newPlace) => {
  let place: Place

  beforeEach(async () => {
    place = await newPlace()
  })
  afterEach(() => place.remove())

  it('finds again what was stored before', async () => {
    const first = await openStore(place.env)
    const learnerId = await first.learnerFor({ kind: 'local', subject: 'me' })
    const event = sampleEvent({ learnerId })
    await first.append([event])
    await first.close()

    const second = await openStore(place.env)
    expect(await second.learnerFor({ kind: 'local', subject: 'me' })).toBe(learnerId)
    expect(await second.eventsOf(learnerId)).toStrictEqual([event])
    await second.close()
  })

  it('runs each migration once when opened many times at once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(place.env)))
    await Promise.all(stores.map((store) => store.ping()))
    await Promise.all(stores.map((store) => store.close()))
    expect(await place.sql('select version from fitcheck_schema')).toEqual([{ version: 1 }, { version: 2 }])
  })

  it('brings a store of the first schema to the newest, and keeps what is in it', async () => {
    const newest = await openStore(place.env)
    const learnerId = await newest.learnerFor({ kind: 'local', subject: 'me' })
    const event = sampleEvent({ learnerId })
    await newest.append([event])
    await newest.close()
    await place.sql('drop table fitcheck_link_codes')
    await place.sql('delete from fitcheck_schema where version > 1')

    const stores = await Promise.all([openStore(place.env), openStore(place.env)])
    expect(await stores[0].eventsOf(learnerId)).toStrictEqual([event])
    expect((await stores[1].makeLinkCode(learnerId)).code).toHaveLength(9)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('refuses what a newer version wrote, and leaves it as it is', async () => {
    const store = await openStore(place.env)
    await store.close()
    await place.sql("insert into fitcheck_schema values (99, 'later')")
    await expect(openStore(place.env)).rejects.toMatchObject({
      code: 'NEWER_SCHEMA',
      message: expect.stringContaining('schema 99'),
    })
    expect(await place.sql('select count(*) as rows from fitcheck_schema')).toEqual([
      { rows: expect.toSatisfy((rows) => Number(rows) === 3) },
    ])
  })

  it('finishes what is under way when closed, then takes nothing more', async () => {
    const store = await openStore(place.env)
    const learnerId = await store.learnerFor({ kind: 'local', subject: 'me' })
    const events = Array.from({ length: 10 }, () => sampleEvent({ learnerId }))
    const appended = Promise.all(events.map((event) => store.append([event])))
    await Promise.all([store.close(), store.close()])
    await appended
    await store.close()
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_CLOSED' })

    const again = await openStore(place.env)
    expect(await again.eventsOf(learnerId)).toHaveLength(10)
    await again.close()
  })
})
