import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from './linesOf.js'
import { walkJson } from './walkJson.js'

const pathsIn = (text: string, depth: number) => {
  const paths: string[] = []
  const end = walkJson(text, (path) => paths.push(path), { depth })
  return { paths, end }
}

/** The same by recursion over the parsed value: what the walk has to find. */
function pathsOf(value: unknown, path: string, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const own = Array.isArray(value) ? `${path}[]` : path ? `${path}.${key}` : key
    return [own, ...pathsOf(part, own, depth - 1)]
  })
}

describe('walkJson', () => {
  it('names each value down to a depth, and says where the first value ends', () => {
    expect(pathsIn('{"a": [{"b": {"c": 1}}, NaN], "d": "}"} {"e": 1}', 3)).toEqual({
      paths: ['a', 'a[]', 'a[].b', 'a[]', 'd'],
      end: 39,
    })
  })

  it('goes as far as a text that is cut off', () => {
    expect(pathsIn('{"results": {"version": 3, "res', 4)).toEqual({
      paths: ['results', 'results.version'],
      end: null,
    })
  })

  it('finds what parsing finds, however it is written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }).filter((value) => typeof value === 'object' && value !== null),
        fc.constantFrom(0, 1, 2, 7),
        fc.integer({ min: 1, max: 4 }),
        (value, indent, depth) => {
          // Keys with escapes are named as they are written: those are left out.
          fc.pre(Object.keys(flat(value)).every((key) => JSON.stringify(key) === `"${key}"`))
          const text = JSON.stringify(value, null, indent)
          const { paths, end } = pathsIn(`${text}\n{"more": 1}`, depth)
          expect(paths).toEqual(pathsOf(value, '', depth))
          expect(end).toBe(text.length)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n1a') }), (text) => {
        const { end } = pathsIn(text, 2)
        expect(end === null || end <= text.length).toBe(true)
      }),
    )
  })

  it('says in which lines the values of a path begin', () => {
    expect(linesOf('{"x": {"a":\n[1,\n{"a": [2]},\n\n"3"]}}', 'x.a[]')).toEqual([2, 3, 5])
  })
})

/** Every key of a value, at whatever depth. */
function flat(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {}
  const keys: Record<string, true> = {}
  for (const [key, part] of Object.entries(value)) Object.assign(keys, { [key]: true }, flat(part))
  return keys
}
