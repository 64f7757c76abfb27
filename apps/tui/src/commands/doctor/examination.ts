/** What one look found. `warn`: works, though not all of it; `bad`: does not. */
export interface Examination {
  readonly subject: string
  readonly state: 'ok' | 'warn' | 'bad'
  /** What was found, as a sentence without its full stop. */
  readonly found: string
  /** What to do, where something is to be done. */
  readonly remedy?: string
}

export type Environment = Readonly<Record<string, string | undefined>>
