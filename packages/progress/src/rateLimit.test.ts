import { expect, it } from 'vitest'
import { rateLimit } from './rateLimit.js'

it('lets a burst through, then as many as come back', () => {
  const wait = rateLimit({ burst: 3, perSecond: 2 })
  expect([wait('ada', 0), wait('ada', 0), wait('ada', 0)]).toEqual([0, 0, 0])
  expect(wait('ada', 0)).toBe(0.5)
  expect(wait('ada', 0.25)).toBe(0.25)
  expect(wait('ada', 0.5)).toBe(0)
  expect(wait('ada', 0.5)).toBe(0.5)
})

it('saves up no more than the burst', () => {
  const wait = rateLimit({ burst: 2, perSecond: 1 })
  wait('ada', 0)
  expect([wait('ada', 1000), wait('ada', 1000), wait('ada', 1000)]).toEqual([0, 0, 1])
})

it('keeps keys apart', () => {
  const wait = rateLimit({ burst: 1, perSecond: 1 })
  expect([wait('ada', 0), wait('bob', 0), wait('ada', 0)]).toEqual([0, 0, 1])
})

it('forgets the key longest unused when there are too many', () => {
  const wait = rateLimit({ burst: 1, perSecond: 0.001 })
  wait('first', 0)
  wait('second', 0)
  wait('first', 0)
  for (let other = 0; other < 9_999; other++) wait(`other ${other}`, 0)
  expect(wait('second', 0)).toBe(0)
  wait('first', 0)
  expect(wait('other 9998', 0)).toBe(1000)
})
