import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml, textOf } from '../../test/readXml.js'
import { cleanText, element } from './markup.js'

describe('element', () => {
  it('escapes text and attributes, and leaves markup as it is', () => {
    expect(element('a', { b: '<"&\n', c: null, d: 0 }, 'x < y', element('i', {}, '&'), null).markup).toBe(
      '<a b="&lt;&quot;&amp;&#10;" d="0">x &lt; y<i>&amp;</i></a>',
    )
  })

  it('is read back by an XML reader as it was given', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(anything, anything, (attribute, text) => {
        const read = readXml(`${element('a', { b: attribute }, text).markup}`)
        expect(read.attributes['b']).toBe(cleanText(attribute))
        expect(textOf(read)).toBe(cleanText(text))
      }),
    )
  })
})

describe('cleanText', () => {
  it('replaces what no XML document may hold, and nothing else', () => {
    expect(cleanText('a\u0000\u000b\ud800b\udfff\ufffe\uffff')).toBe('a\ufffd\ufffd\ufffdb\ufffd\ufffd\ufffd')
    const kept = '\t\n\r é漢😀\u007f\u0085\u2028\ufffd'
    expect(cleanText(kept)).toBe(kept)
  })
})
