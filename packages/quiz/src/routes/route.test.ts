import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patterns } from '../patterns/patterns.js'
import { formatRoute, menu, parseRoute, type Route } from './route.js'

describe('parseRoute', () => {
  it.each<[string, Route | null]>([
    ['', { place: 'home' }],
    ['/', { place: 'home' }],
    ['verdict', { place: 'verdict' }],
    ['/learn/leakage/', { place: 'lesson', pattern: 'leakage' }],
    ['practice policy', { place: 'practice-pattern', pattern: 'policy' }],
    ['/challenge/threshold', { place: 'challenge', pattern: 'threshold' }],
    ['/challenge', null],
    ['/verdict/leakage', null],
    ['/learn/a/b', null],
    ['/learn/../etc', null],
    ['/constructor', null],
    ['/toString/leakage', null],
  ])('%j is %j', (path, route) => {
    expect(parseRoute(path)).toEqual(route)
  })

  it('reads back every path that formatRoute writes', () => {
    const places = ['lesson', 'practice-pattern', 'test-pattern', 'challenge', 'cards'] as const
    for (const place of places)
      for (const { slug } of patterns) {
        const route: Route = { place, pattern: slug }
        expect(parseRoute(formatRoute(route))).toEqual(route)
      }
    for (const place of menu) expect(parseRoute(formatRoute({ place }))).toEqual({ place })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (path) => void parseRoute(path)))
  })
})
