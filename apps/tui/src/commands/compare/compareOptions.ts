import type { ReadOptions } from '@fitcheck/ingest'

/** What a comparison is written as. */
export type CompareFormat = 'text' | 'markdown' | 'json'

/** What `fitcheck compare` was told, as commander hands it over. */
export interface CompareOptions {
  readonly trainComplete?: true
  readonly policy?: string
  readonly set: readonly string[]
  readonly task?: NonNullable<ReadOptions['task']>
  readonly as?: NonNullable<ReadOptions['as']>
  readonly pick: readonly string[]
  readonly positive?: string
  readonly columns: readonly string[]
  readonly format: CompareFormat | 'md'
  readonly out: readonly string[]
  readonly ascii?: true
}
