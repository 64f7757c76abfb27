import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../src/index.js'
import { killOpeners, killWriters } from './kills.js'
import { onBothEngines, type Place } from './places.js'
import { expectWholeGroups, startWorker, together } from './workers.js'

onBothEngines((newPlace) => {
  let place: Place

  beforeEach(async () => {
    place = await newPlace()
  })
  afterEach(() => place.remove())

  it('runs each migration once when three processes open an empty store at once', async () => {
    const said = await together([1, 2, 3].map(() => startWorker(place, 'open')))
    expect(said).toEqual([['done'], ['done'], ['done']])
    expect(await place.sql('select version from fitcheck_schema')).toEqual([{ version: 1 }, { version: 2 }])
  })

  it('gives three processes that ask at once the same learner', async () => {
    const said = await together([1, 2, 3].map(() => startWorker(place, 'learner', 'visitor-1')))
    expect(new Set(said.map(([learnerId]) => learnerId)).size).toBe(1)
    expect(await place.sql('select learner_id from fitcheck_learners')).toHaveLength(1)
  })

  it('loses nothing and doubles nothing when three processes write at once', async () => {
    const groups = 60
    const store = await openStore(place.env)
    const learnerId = await store.learnerFor({ kind: 'local', subject: 'me' })
    const said = await together(
      ['a', 'b', 'c'].map((name) => startWorker(place, 'append', learnerId, name, groups, 'shared')),
    )
    const reports = said.flatMap((lines) => lines.slice(0, -1)).map((line) => line.split(' '))
    expect(reports).toHaveLength(3 * groups)
    await expectWholeGroups(
      store,
      learnerId,
      reports.map(([group]) => group!),
    )
    // Of each event that all three sent, one was told that it was new.
    expect(reports.reduce((sum, [, added]) => sum + Number(added), 0)).toBe(groups / 3)
    expect(await store.eventsOf(learnerId)).toHaveLength(3 * 3 * groups + groups / 3)
    await store.close()
  })

  it('loses nothing acknowledged when writers are killed', async () => {
    expect(await killWriters(place, 4)).toBeGreaterThan(0)
  })

  it('opens a store whose makers were killed', async () => {
    await killOpeners(newPlace, 4)
  })
})
