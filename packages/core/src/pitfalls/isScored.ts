import type { PreparedModel } from '../evaluation/prepared.js'

/** Whether a row has an answer that can be read, and a score. */
export function isScored({ codes, scores }: PreparedModel, row: number): boolean {
  return codes[row]! >= 0 && scores !== null && !Number.isNaN(scores[row])
}
