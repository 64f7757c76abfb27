import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { wholeText } from './wholeText.js'

async function* parts() {
  yield 'one '
  yield 'two'
}

describe('wholeText', () => {
  it('is all of a text', async () => {
    expect(await wholeText(parts(), 'f')).toBe('one two')
  })

  it('refuses one that is too long to hold', async () => {
    expect(await refusal(wholeText(parts(), 'f', { longest: 6 }))).toBe(
      'BAD_VALUE f: found more than 6 characters, expected a document that is held as a whole. Write the rows as JSONL or CSV: those are read row by row, at any length.',
    )
  })
})
