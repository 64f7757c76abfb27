import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.js'

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves lists alone', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }, 3, true] })).toBe(
      '{"a":[{"c":"x","d":null},3,true],"b":1}',
    )
  })

  it('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        // JSON itself has no negative zero.
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('escapes what a text column may refuse', () => {
    expect(canonicalJson('\u0000\ud83c')).toBe('"\\u0000\\ud83c"')
  })

  it('writes negative zero as zero', () => {
    expect(canonicalJson([-0])).toBe('[0]')
  })

  it('names what JSON cannot hold, and where it is', () => {
    const cases: readonly [value: unknown, path: string, found: string][] = [
      [{ a: { b: [1, undefined] } }, 'a.b[1]', 'undefined'],
      [{ a: new Array(1) }, 'a[0]', 'undefined'],
      [{ a: Number.NaN }, 'a', 'NaN'],
      [{ a: Number.POSITIVE_INFINITY }, 'a', 'Infinity'],
      [{ a: 1n }, 'a', 'bigint'],
      [{ a: () => 1 }, 'a', 'function'],
      [{ a: new Date(0) }, 'a', 'a class instance'],
    ]
    for (const [value, path, found] of cases) {
      expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ path, found }))
    }
    const circle: unknown[] = []
    circle.push(circle)
    expect(() => canonicalJson(circle)).toThrow('nesting deeper than 32 levels')
  })
})
