import { expect, it } from 'vitest'
import { rowsWhere } from './rowsWhere.js'

it('keeps the rows that the test holds for, in their order', () => {
  expect(rowsWhere(Int32Array.of(4, 1, 7, 2), (row) => row > 1)).toEqual(Int32Array.of(4, 7, 2))
  expect(rowsWhere(Int32Array.of(), () => true)).toHaveLength(0)
})
