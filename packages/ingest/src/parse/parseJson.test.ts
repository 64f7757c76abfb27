import { describe, expect, it } from 'vitest'
import { parseJson } from './parseJson.js'

describe('parseJson', () => {
  it('reads what Python writes for what is no number', () => {
    const text = String.raw`{"a": NaN, "b": Infinity, "c": -Infinity, "d": "NaN \" Infinity", "e": [NaN]}`
    expect(parseJson(text)).toEqual({
      a: null,
      b: Number.POSITIVE_INFINITY,
      c: Number.NEGATIVE_INFINITY,
      d: 'NaN " Infinity',
      e: [null],
    })
  })

  it('does so behind long texts, and texts of escapes', () => {
    const long = 'x'.repeat(5_000_000)
    const escapes = '\n"\\'.repeat(1_000_000)
    const text = JSON.stringify({ long, escapes, score: '#' }).replace('"#"', 'NaN')
    expect(parseJson(text)).toEqual({ long, escapes, score: null })
  })

  it('is as strict as JSON otherwise', () => {
    expect(() => parseJson('{a: 1}')).toThrow(SyntaxError)
    expect(() => parseJson('{"a": NaNo}')).toThrow(SyntaxError)
    expect(() => parseJson('{"a": NaN, "b')).toThrow(SyntaxError)
  })
})
