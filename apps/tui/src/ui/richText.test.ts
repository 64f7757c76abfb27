import { describe, expect, it } from 'vitest'
import { span, widthOf } from './line.js'
import { richParagraph, wrapSpans } from './richText.js'

const text = (line: readonly { text: string }[]) => line.map((part) => part.text).join('')

describe('wrapSpans', () => {
  it('breaks between words and keeps their style', () => {
    const rows = wrapSpans([span('call '), span('fit', undefined, true), span(' once')], 8)
    expect(rows.map(text)).toEqual(['call fit', 'once'])
    expect(rows[0]!.find((part) => part.strong)?.text).toBe('fit')
  })

  it('keeps a word of two styles together', () => {
    expect(wrapSpans([span('a long '), span('recall', undefined, true), span('.')], 8).map(text)).toEqual([
      'a long',
      'recall.',
    ])
  })

  it('breaks inside a word that is longer than a row', () => {
    const rows = wrapSpans([span('a/very/long/path here')], 6)
    expect(rows.map(text)).toEqual(['a/very', '/long/', 'path', 'here'])
    expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(6)
  })
})

it('richParagraph stands under its margin', () => {
  expect(richParagraph([span('one two three')], [span('1  ')], 10).map(text)).toEqual([
    '1  one two',
    '   three',
  ])
})
