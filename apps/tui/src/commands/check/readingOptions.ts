import type { FormatName, ReadOptions } from '@fitcheck/ingest'
import { parseColumns } from './columns.js'
import { parsePicks } from './picks.js'

/** How predictions are to be read, as commander hands it over: what `check` and `compare` both take. */
export interface ReadingOptions {
  readonly trainComplete?: true
  readonly task?: NonNullable<ReadOptions['task']>
  readonly positive?: string
  readonly columns: readonly string[]
  readonly as?: FormatName
  readonly pick: readonly string[]
}

/**
 * What was told of reading, in ingest's terms; nothing of what was not.
 * @throws code `MISUSE` as `parseColumns` and `parsePicks` do
 */
export function readOptions(options: ReadingOptions): ReadOptions {
  const { task, as, positive, trainComplete } = options
  const columns = parseColumns(options.columns)
  const pick = parsePicks(options.pick)
  return {
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(task && { task }),
    ...(as && { as }),
    ...(Object.keys(pick).length > 0 && { pick }),
    ...(positive !== undefined && { positive }),
    ...(trainComplete && { trainComplete }),
  }
}
