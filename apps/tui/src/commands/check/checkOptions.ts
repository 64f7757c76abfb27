import type { FormatName, ReadOptions } from '@fitcheck/ingest'
import type { Format } from './report.js'

/** What `fitcheck check` was told, as commander hands it over. */
export interface CheckOptions {
  readonly base?: string
  readonly train?: string
  readonly trainComplete?: true
  readonly validation?: string
  readonly general?: string
  readonly log?: string
  readonly example?: string
  readonly policy?: string
  readonly set: readonly string[]
  readonly task?: NonNullable<ReadOptions['task']>
  readonly positive?: string
  readonly columns: readonly string[]
  readonly as?: FormatName
  readonly pick: readonly string[]
  readonly format: Format | 'md'
  readonly out: readonly string[]
  readonly ascii?: true
}
