import { expect, it } from 'vitest'
import { exactMatch } from './exactMatch.js'

it('exactMatch looks past case, articles and punctuation, and takes the best of several references', () => {
  expect(exactMatch('the Denver Broncos.', 'Denver broncos')).toBe(true)
  expect(exactMatch('Denver', ['Panthers', 'Denver!'])).toBe(true)
  expect(exactMatch('Denver', 'Denver Broncos')).toBe(false)
  expect(exactMatch('Denver', [])).toBe(false)
})
