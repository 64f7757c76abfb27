import { checkCount } from '../intervals/interval.js'

/** Rows by which of the two models was right on them. */
export interface PairedCells {
  readonly bothRight: number
  readonly tunedOnly: number
  readonly baseOnly: number
  readonly bothWrong: number
}

/** All rows of the table. */
export function pairedRows(cells: PairedCells): number {
  return cells.bothRight + cells.tunedOnly + cells.baseOnly + cells.bothWrong
}

/** Tuned minus base, (tunedOnly − baseOnly) / n: from the counts, not as a difference of two rounded shares. */
export function pairedEstimate(cells: PairedCells): number {
  return (cells.tunedOnly - cells.baseOnly) / pairedRows(cells)
}

/** Throws unless each cell is a finite count of at least 0. */
export function checkPairedCells(cells: PairedCells): void {
  checkCount('bothRight', cells.bothRight)
  checkCount('tunedOnly', cells.tunedOnly)
  checkCount('baseOnly', cells.baseOnly)
  checkCount('bothWrong', cells.bothWrong)
}
