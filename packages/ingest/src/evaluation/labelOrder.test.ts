import { expect, it } from 'vitest'
import { labelOrder } from './labelOrder.js'

it('labelOrder is the one in which predicted labels score above those that are not', () => {
  expect(
    labelOrder(
      [
        {
          predictions: [['b'], ['a']],
          scores: [
            [0.9, 0.2],
            [0.1, 0.7],
          ],
        },
      ],
      ['a', 'b'],
    ),
  ).toEqual([1, 0])
})

it('labelOrder follows from the places of the other labels', () => {
  // "a" is in both rows and may stand in any place whose scores are given; "b" can only stand in the second.
  const model = {
    predictions: [['a', 'b'], ['a'], []],
    scores: [
      [0.6, 0.8],
      [0.7, 0.3],
      [0.1, 0.2],
    ],
  }
  expect(labelOrder([model], ['a', 'b'])).toEqual([0, 1])
})

it('labelOrder needs all models to agree, and passes over rows without an answer', () => {
  const one = { predictions: [['a'], ['b'], null], scores: [[0.9, 0.1], [0.1, 0.9], null] }
  const other = {
    predictions: [['b'], ['a']],
    scores: [
      [0.9, 0.1],
      [0.1, 0.9],
    ],
  }
  expect(labelOrder([one], ['a', 'b'])).toEqual([0, 1])
  expect(labelOrder([one, other], ['a', 'b'])).toBeNull()
})

it('labelOrder is null where more than one order fits', () => {
  expect(
    labelOrder(
      [
        {
          predictions: [['a', 'b'], []],
          scores: [
            [0.9, 0.8],
            [0.1, 0.2],
          ],
        },
      ],
      ['a', 'b'],
    ),
  ).toBeNull()
})
