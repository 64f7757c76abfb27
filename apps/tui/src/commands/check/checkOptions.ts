import type { ReadingOptions } from './readingOptions.js'
import type { Format } from './report.js'

/** What `fitcheck check` was told, as commander hands it over. */
export interface CheckOptions extends ReadingOptions {
  readonly base?: string
  readonly train?: string
  readonly validation?: string
  readonly general?: string
  readonly log?: string
  readonly example?: string
  readonly policy?: string
  readonly set: readonly string[]
  readonly format: Format | 'md'
  readonly out: readonly string[]
  readonly ascii?: true
}
