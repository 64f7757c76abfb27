import { expect, it } from 'vitest'
import { timeAfter } from './timeAfter.js'

const noon = '2026-03-01T12:00:00.000Z'

it.each([
  ['the clock, where nothing came before', [], noon, noon],
  ['the clock, where it is later', [{ at: '2026-03-01T11:00:00.000Z' }], noon, noon],
  ['a millisecond more where it stands still', [{ at: noon }], noon, '2026-03-01T12:00:00.001Z'],
  [
    'a millisecond more where it was set back',
    [{ at: noon }],
    '2025-01-01T00:00:00.000Z',
    '2026-03-01T12:00:00.001Z',
  ],
])('timeAfter is %s', (_, events, now, expected) => {
  expect(timeAfter(events, new Date(now))).toBe(expected)
})
