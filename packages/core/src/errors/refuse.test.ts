import { expect, it } from 'vitest'
import { refuse } from './refuse.js'

it('refuse says what was found, where and what was expected, in words and as data', () => {
  expect(() => refuse('NOT_FINITE', 'scores', NaN, 'a finite number', 3)).toThrow(
    expect.objectContaining({
      code: 'NOT_FINITE',
      message: 'scores[3] is NaN; expected a finite number',
      details: { argument: 'scores', row: 3, found: NaN, expected: 'a finite number' },
    }),
  )
  expect(() => refuse('OUT_OF_RANGE', 'k', 0, 'at least 1')).toThrow('k is 0; expected at least 1')
})
