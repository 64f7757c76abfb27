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
  readonly task?: 'binary' | 'multiclass'
  readonly positive?: string
  readonly columns: readonly string[]
  readonly format: 'text' | 'md' | 'json'
  readonly out: readonly string[]
  readonly ascii?: true
}
