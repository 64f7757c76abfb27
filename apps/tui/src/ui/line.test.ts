import { describe, expect, it } from 'vitest'
import { clip, padEnd, padStart, paragraph, span, widthOf, wrap } from './line.js'

describe('wrap', () => {
  it('breaks between words, within the columns', () => {
    expect(wrap('more rows alone will not settle it', 16)).toEqual([
      'more rows alone',
      'will not settle',
      'it',
    ])
  })

  it('breaks a word that is longer than a row', () => {
    expect(wrap('a sha256abcdef end', 6)).toEqual(['a', 'sha256', 'abcdef', 'end'])
  })

  it('keeps an interval in one row', () => {
    expect(wrap('its interval [0.903, 0.967] reaches to both sides', 22)).toEqual([
      'its interval',
      '[0.903, 0.967] reaches',
      'to both sides',
    ])
  })

  it('counts cells, not characters: a wide one takes two', () => {
    expect(wrap('垃圾邮件 很多', 8)).toEqual(['垃圾邮件', '很多'])
    expect(wrap('垃圾邮件', 5)).toEqual(['垃圾', '邮件'])
  })

  it('keeps the line breaks of the text, and an empty text as one row', () => {
    expect(wrap('one\ntwo', 10)).toEqual(['one', 'two'])
    expect(wrap('', 10)).toEqual([''])
  })
})

describe('padding and clipping', () => {
  it('pad to cells, on either side, and leave what is longer', () => {
    expect(padEnd('圾', 4)).toBe('圾  ')
    expect(padStart('0.9', 5)).toBe('  0.9')
    expect(padEnd('longer', 3)).toBe('longer')
  })

  it('clip marks what it cuts', () => {
    expect(clip('coarse-texture', 8)).toBe('coarse-…')
    expect(clip('short', 8)).toBe('short')
    expect(widthOf([span(clip('垃圾邮件', 4))])).toBeLessThanOrEqual(4)
  })
})

describe('paragraph', () => {
  it('hangs its further rows under the first one', () => {
    const lines = paragraph('one two three', { first: [span(' > ')], width: 10 })
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([' > one two', '   three'])
  })
})
