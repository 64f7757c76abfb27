import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { openStore } from '../src/index.js'
import type { Place } from './places.js'
import { expectWholeGroups, startWorker } from './workers.js'

/**
 * Kills writers with SIGKILL: every other one a little later after its start than the one before, from before it has
 * opened the store on, and the rest once their first append is acknowledged, however slow the machine. After each kill,
 * all that was acknowledged must be there, and no append in part.
 *
 * @returns how many appends were acknowledged before the kills
 */
export async function killWriters(place: Place, kills: number): Promise<number> {
  const first = await openStore(place.env)
  const learnerId = await first.learnerFor({ kind: 'local', subject: 'me' })
  await first.close()

  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const worker = startWorker(place, 'append', learnerId, `kill-${kill}`, 1_000_000, `shared-${kill}`)
    await worker.ready
    worker.go()
    if (kill % 2 === 1) await worker.spoke
    await sleep(20 + (380 * kill) / kills)
    worker.kill()
    const lines = await worker.lines
    expect(lines).not.toContain('done')
    acknowledged.push(...lines.map((line) => line.split(' ')[0]!))

    const store = await openStore(place.env)
    await expectWholeGroups(store, learnerId, acknowledged)
    await store.close()
  }
  return acknowledged.length
}

/** Kills processes that open an empty store, each a little later than the one before. The store must open after it. */
export async function killOpeners(newPlace: () => Promise<Place>, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    const place = await newPlace()
    const worker = startWorker(place, 'open')
    await worker.ready
    worker.go()
    await sleep(20 + (180 * kill) / kills)
    worker.kill()
    await worker.lines
    const store = await openStore(place.env)
    await store.ping()
    await store.close()
    expect(await place.sql('select version from fitcheck_schema')).toEqual([{ version: 1 }, { version: 2 }])
    await place.remove()
  }
}
