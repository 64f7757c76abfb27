import type { RowColumns } from '@fitcheck/core/verdict'
import type { Frame } from './frame.js'

/** What the rows of a frame have beside answers. */
export function rowColumns(frame: Frame): RowColumns {
  return {
    ...(frame.ids && { ids: frame.ids }),
    ...(Object.keys(frame.slices).length > 0 && { slices: frame.slices }),
    ...(frame.clusters && { clusters: frame.clusters }),
    ...(frame.weights && { weights: frame.weights }),
    ...(frame.texts && { texts: frame.texts }),
    ...(frame.inputHashes && { inputHashes: frame.inputHashes }),
  }
}
