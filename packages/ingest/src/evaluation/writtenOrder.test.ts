import { expect, it } from 'vitest'
import { writtenOrder } from './writtenOrder.js'

it('writtenOrder is the one that all rows agree on', () => {
  expect(writtenOrder([['b', 'a'], ['c'], [], ['a', 'c']], ['a', 'b', 'c'])).toEqual(['b', 'a', 'c'])
})

it('writtenOrder passes over what is none of the labels', () => {
  expect(writtenOrder([['b', 'x', 'a']], ['a', 'b'])).toEqual(['b', 'a'])
})

it('writtenOrder is null where rows contradict each other, or leave two open', () => {
  expect(
    writtenOrder(
      [
        ['b', 'a'],
        ['a', 'b'],
      ],
      ['a', 'b'],
    ),
  ).toBeNull()
  expect(
    writtenOrder(
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
      ['a', 'b', 'c'],
    ),
  ).toBeNull()
})
