import { expect, it } from 'vitest'
import { count, eventId, oneOf, optional, text, texts, truth } from './fields'

const bad = (field: string) => expect.objectContaining({ status: 400, code: 'BAD_FIELD', field })

it('takes what was asked for', () => {
  const id = '6f1c1e7e-5a39-4c0e-9d9e-0f5b7a3b2c1d'
  const fields = {
    eventId: id,
    pattern: 'leakage',
    only: ['a/b'],
    position: 0,
    leaveOpen: false,
    mode: 'test',
  }
  expect(eventId(fields, 'eventId')).toBe(id)
  expect(text(fields, 'pattern')).toBe('leakage')
  expect(texts(fields, 'only')).toEqual(['a/b'])
  expect(count(fields, 'position')).toBe(0)
  expect(truth(fields, 'leaveOpen')).toBe(false)
  expect(oneOf('practice', 'test')(fields, 'mode')).toBe('test')
})

it('names the field it cannot take', () => {
  for (const value of [undefined, null, 1, '', 'x', {}, '6f1c1e7e5a394c0e9d9e0f5b7a3b2c1d'])
    expect(() => eventId({ e: value }, 'e')).toThrow(bad('e'))
  for (const value of [undefined, 1, '', 'x'.repeat(201)])
    expect(() => text({ t: value }, 't')).toThrow(bad('t'))
  for (const value of ['a', [], Array(51).fill('a')]) expect(() => texts({ t: value }, 't')).toThrow(bad('t'))
  for (const value of [-1, 0.5, '1', null, 2 ** 60, Number.NaN])
    expect(() => count({ n: value }, 'n')).toThrow(bad('n'))
  for (const value of ['true', 1, null]) expect(() => truth({ b: value }, 'b')).toThrow(bad('b'))
  expect(() => oneOf('a', 'b')({ m: 'constructor' }, 'm')).toThrow(bad('m'))
  expect(() => texts({ t: ['a', 1] }, 't')).toThrow(bad('t'))
})

it('leaves out an optional field that is absent or null, and checks one that is there', () => {
  expect(optional({}, 'n', count)).toEqual({})
  expect(optional({ n: null }, 'n', count)).toEqual({})
  expect(optional({ n: 3 }, 'n', count)).toEqual({ n: 3 })
  expect(() => optional({ n: '3' }, 'n', count)).toThrow(bad('n'))
})
