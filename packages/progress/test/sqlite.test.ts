import { chmod, mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryStore, openSqliteStore } from '../src/sqlite.js'
import { sqlitePlace } from './places.js'
import { sampleEvent } from './sampleEvent.js'

describe('openSqliteStore', () => {
  let place: Awaited<ReturnType<typeof sqlitePlace>>

  beforeEach(async () => {
    place = await sqlitePlace()
  })
  afterEach(() => place.remove())

  it('makes its folder and files for their owner alone', async () => {
    const file = join(place.folder, 'deeper', 'progress.sqlite')
    const store = await openSqliteStore({ file })
    await store.learnerFor({ kind: 'local', subject: 'me' })
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
    expect(await mode(place.folder)).toBe('700')
    expect(await mode(join(place.folder, 'deeper'))).toBe('700')
    for (const end of ['', '-wal', '-shm']) expect(await mode(file + end)).toBe('600')
    await store.close()
  })

  it('leaves the mode of a folder that was there', async () => {
    await mkdir(place.folder)
    await chmod(place.folder, 0o755)
    const store = await openSqliteStore({ file: place.file })
    await store.close()
    expect((await stat(place.folder)).mode & 0o777).toBe(0o755)
  })

  it('keeps a write-ahead log, so that readers and a writer do not wait for each other', async () => {
    const store = await openSqliteStore({ file: place.file })
    await store.close()
    expect(await place.sql('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }])
  })

  it('refuses a file that is not SQLite, and leaves it as it is', async () => {
    await mkdir(place.folder)
    const content = Buffer.from('A letter to a friend. '.repeat(500))
    await writeFile(place.file, content)
    await expect(openSqliteStore({ file: place.file })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining(`${place.file}: it is not an SQLite file. Nothing was changed.`),
    })
    expect(await readFile(place.file)).toEqual(content)
  })

  it('refuses a damaged file, and leaves it as it is', async () => {
    const store = await openSqliteStore({ file: place.file })
    await store.close()
    await truncate(place.file, 6_000)
    const content = await readFile(place.file)
    await expect(openSqliteStore({ file: place.file })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining('the file is damaged'),
    })
    expect(await readFile(place.file)).toEqual(content)
  })

  it('refuses the database of another program, and leaves it as it is', async () => {
    await mkdir(place.folder)
    await place.sql('create table bookmarks (url text)')
    const content = await readFile(place.file)
    await expect(openSqliteStore({ file: place.file })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining('a database of another program'),
    })
    expect(await readFile(place.file)).toEqual(content)
  })

  it('says which path it cannot make', async () => {
    await mkdir(place.folder)
    await writeFile(join(place.folder, 'note'), '')
    const file = join(place.folder, 'note', 'progress.sqlite')
    await expect(openSqliteStore({ file })).rejects.toMatchObject({
      code: 'STORE_UNWRITABLE',
      message: expect.stringContaining(`Cannot write ${file}: `),
    })
    await expect(openSqliteStore({ file: place.folder })).rejects.toMatchObject({
      code: 'STORE_UNWRITABLE',
      message: expect.stringContaining('it is a folder, not a file'),
    })
  })

  it('waits for another writer without holding up the event loop', async () => {
    const store = await openSqliteStore({ file: place.file })
    const learnerId = await store.learnerFor({ kind: 'local', subject: 'me' })
    const other = new DatabaseSync(place.file)
    other.exec('begin immediate')

    let ticks = 0
    const ticking = setInterval(() => ticks++, 10)
    const event = sampleEvent({ learnerId })
    const appended = store.append([event])
    expect(await store.eventsOf(learnerId)).toEqual([])
    await sleep(1_000)
    clearInterval(ticking)
    other.exec('commit')
    other.close()

    expect(await appended).toEqual([event.eventId])
    // 100 on an idle machine; a blocked loop would have none.
    expect(ticks).toBeGreaterThan(30)
    await store.close()
  })

  it('gives up on a file that stays locked', async () => {
    const store = await openSqliteStore({ file: place.file })
    const other = new DatabaseSync(place.file)
    other.exec('begin immediate')
    await expect(store.learnerFor({ kind: 'local', subject: 'me' })).rejects.toMatchObject({
      code: 'STORE_BUSY',
      message: expect.stringContaining(place.file),
    })
    other.close()
    await store.learnerFor({ kind: 'local', subject: 'me' })
    await store.close()
  })

  it('leaves nothing in the file of what a learner deleted', async () => {
    const store = await openSqliteStore({ file: place.file })
    const learnerId = await store.learnerFor({ kind: 'ssh-key', subject: 'SHA256:nobody-else-has-this' })
    const events = Array.from({ length: 50 }, () => sampleEvent({ learnerId, response: 'what-i-thought' }))
    await store.append(events)
    await store.deleteLearner(learnerId)
    await store.close()
    const content = await readFile(place.file, 'latin1')
    for (const secret of ['what-i-thought', 'nobody-else-has-this', learnerId, events[0]!.eventId]) {
      expect(content.includes(secret)).toBe(false)
    }
  })
})

describe('openMemoryStore', () => {
  it('keeps events while it is open, apart from every other', async () => {
    const [one, other] = await Promise.all([openMemoryStore(), openMemoryStore()])
    const learnerId = await one.learnerFor({ kind: 'local', subject: 'guest' })
    const event = sampleEvent({ learnerId })
    expect(await one.append([event, event])).toEqual([event.eventId])
    expect(await one.eventsOf(learnerId)).toEqual([event])
    await expect(other.eventsOf(learnerId)).rejects.toMatchObject({ code: 'UNKNOWN_LEARNER' })
    await Promise.all([one.close(), other.close()])
    await expect(one.ping()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })
})
