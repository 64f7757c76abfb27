import type { ReadingOptions } from '../check/readingOptions.js'

/** What a comparison is written as. */
export type CompareFormat = 'text' | 'markdown' | 'json'

/** What `fitcheck compare` was told, as commander hands it over. */
export interface CompareOptions extends ReadingOptions {
  readonly policy?: string
  readonly set: readonly string[]
  readonly format: CompareFormat | 'md'
  readonly out: readonly string[]
  readonly ascii?: true
}
