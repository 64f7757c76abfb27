import { afterEach, beforeEach, expect, it } from 'vitest'
import { killOpeners, killWriters } from './kills.js'
import { onBothEngines, type Place } from './places.js'

onBothEngines((newPlace) => {
  let place: Place

  beforeEach(async () => {
    place = await newPlace()
  })
  afterEach(() => place.remove())

  it('loses nothing acknowledged in 100 kills of a writer', async () => {
    expect(await killWriters(place, 100)).toBeGreaterThan(100)
  })

  it('opens a store whose makers were killed in 40 kills', async () => {
    await killOpeners(newPlace, 40)
  })
})
