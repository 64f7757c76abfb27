import { refuse } from '../errors/refuse.js'

/**
 * The area under a curve through the points given, straight between them (the trapezoidal rule). Of a precision-recall
 * curve it flatters: there `averagePrecisionScore` is the better summary (Davis & Goadrich, 2006).
 *
 * @param x at least two, rising or falling throughout
 * @throws InputError LENGTH_MISMATCH, EMPTY_INPUT, OUT_OF_RANGE
 * @example
 * auc([0, 0.5, 1], [0, 0.5, 1]) // 0.5
 */
export function auc(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) refuse('LENGTH_MISMATCH', 'y.length', y.length, `${x.length}, as of x`)
  if (x.length < 2) refuse('EMPTY_INPUT', 'x.length', x.length, 'at least 2')
  const direction = x[x.length - 1]! < x[0]! ? -1 : 1
  let area = 0
  for (let row = 1; row < x.length; row++) {
    const width = direction * (x[row]! - x[row - 1]!)
    if (width < 0) refuse('OUT_OF_RANGE', 'x', x[row], 'values that rise or fall throughout', row)
    area += (width * (y[row]! + y[row - 1]!)) / 2
  }
  return area
}
