import { shown } from '../badInput.js'
import type { IngestErrorCode } from '../ingestError.js'

/** What is wrong with one cell; where it stands is for the caller to say. */
export interface CellProblem {
  readonly code: IngestErrorCode
  readonly found: string
  readonly expected: string
  readonly remedy?: string
}

/** Thrown by a cell's reader and caught, with its place added, by `table`. */
export class CellError extends Error {
  readonly problem: CellProblem
  constructor(problem: CellProblem) {
    super(problem.expected)
    this.problem = problem
  }
}

/** @throws CellError always */
export function fail(code: IngestErrorCode, cell: unknown, expected: string, remedy?: string): never {
  throw new CellError({ code, found: shown(cell), expected, ...(remedy === undefined ? {} : { remedy }) })
}
