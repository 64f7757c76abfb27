import { expect, it } from 'vitest'
import { confusions } from './confusions.js'
import type { MatrixView } from './view.js'

it('confusions are the largest cells off the diagonal, equal ones in the order of the table', () => {
  const counts = [
    [9, 2, 0],
    [4, 9, 2],
    [1, 0, 9],
  ]
  const matrix: MatrixView = {
    title: 'tuned',
    labels: ['a', 'b', 'c'],
    cells: counts.map((row, i) =>
      row.map((count, j) => ({ count, share: 0, text: String(count), word: '', right: i === j })),
    ),
  }
  expect(confusions(matrix, 3)).toMatchObject([
    { truth: 1, said: 0 },
    { truth: 0, said: 1 },
    { truth: 1, said: 2 },
  ])
  expect(confusions(matrix, 99)).toHaveLength(4)
})
