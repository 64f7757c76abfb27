import { expect, it } from 'vitest'
import { indelSimilarity, levenshteinSimilarity } from './similarity.js'

it('similarities are 1 of equal texts, empty ones too, and 0 of texts that share nothing', () => {
  for (const similarity of [levenshteinSimilarity, indelSimilarity]) {
    expect(similarity('', '')).toBe(1)
    expect(similarity('été', 'été')).toBe(1)
    expect(similarity('abc', 'xyz')).toBe(0)
  }
})

it('similarities of kitten and sitting are 4/7 and 8/13', () => {
  expect(levenshteinSimilarity('kitten', 'sitting')).toBeCloseTo(4 / 7, 14)
  expect(indelSimilarity('kitten', 'sitting')).toBeCloseTo(8 / 13, 14)
})
