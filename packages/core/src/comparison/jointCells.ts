import { refuse } from '../errors/refuse.js'
import { checkCount } from '../intervals/interval.js'
import { checkLength } from '../metrics/checkColumns.js'

/**
 * Rows of a binary task by (truth, base, tuned): eight counts, at index 4·truth + 2·base + tuned, where 1 is the
 * positive class. An answer that is missing or not a label is nobody's predicted positive: it counts as 0.
 */
export type JointCells = Float64Array

/**
 * Tallies rows into joint cells. Each column holds 1 for the positive class; anything else counts as 0.
 *
 * @throws InputError LENGTH_MISMATCH
 * @example jointCells([1, 0], [0, 0], [1, 0]) // Float64Array [1, 0, 0, 0, 0, 1, 0, 0]
 */
export function jointCells(
  truth: ArrayLike<number>,
  base: ArrayLike<number>,
  tuned: ArrayLike<number>,
): JointCells {
  checkLength('base', base, truth.length)
  checkLength('tuned', tuned, truth.length)
  const cells = new Float64Array(8)
  for (let row = 0; row < truth.length; row++) {
    const index = (truth[row] === 1 ? 4 : 0) + (base[row] === 1 ? 2 : 0) + (tuned[row] === 1 ? 1 : 0)
    cells[index]! += 1
  }
  return cells
}

/** Throws unless there are eight finite counts of at least 0. */
export function checkJointCells(cells: ArrayLike<number>): void {
  if (cells.length !== 8)
    refuse('LENGTH_MISMATCH', 'cells.length', cells.length, '8 counts, at 4·truth + 2·base + tuned')
  for (let index = 0; index < 8; index++) checkCount(`cells[${index}]`, cells[index]!)
}
