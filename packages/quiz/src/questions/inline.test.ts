import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs, parseInline, plainText } from './inline.js'

describe('parseInline', () => {
  it('reads code, strong and emphasis, one inside the other', () => {
    expect(parseInline('Call `fit(*x)` **once**, *not* 2 * 3')).toEqual([
      { type: 'text', text: 'Call ' },
      { type: 'code', text: 'fit(*x)' },
      { type: 'text', text: ' ' },
      { type: 'strong', children: [{ type: 'text', text: 'once' }] },
      { type: 'text', text: ', ' },
      { type: 'emphasis', children: [{ type: 'text', text: 'not' }] },
      { type: 'text', text: ' 2 * 3' },
    ])
  })

  it('loses no letter of a text without marks', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[*`]/.test(text)),
        (text) => {
          expect(plainText(parseInline(text))).toBe(text)
        },
      ),
    )
  })
})

describe('paragraphs', () => {
  it('splits at blank lines and joins broken lines', () => {
    expect(paragraphs('One\ntwo.\n\nThree.\n')).toEqual(['One two.', 'Three.'])
  })
})
