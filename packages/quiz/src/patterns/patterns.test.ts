import { lessonTitle } from '@fitcheck/core/report'
import { describe, expect, it } from 'vitest'
import { fastTrack, patternOf, patterns } from './patterns.js'

describe('patterns', () => {
  it('are sixteen, each requiring earlier ones alone', () => {
    expect(patterns.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
    for (const { number, requires } of patterns)
      for (const slug of requires) expect(patternOf(slug)!.number).toBeLessThan(number)
    expect(fastTrack.map((slug) => patternOf(slug)!.number)).toEqual([1, 4, 12])
  })

  it('bear the titles that a verdict gives to the lesson behind a finding', () => {
    const named = patterns.filter(({ slug }) => lessonTitle(slug) !== slug)
    expect(named.length).toBeGreaterThanOrEqual(13)
    for (const { slug, title } of named) expect(title).toBe(lessonTitle(slug))
  })
})
