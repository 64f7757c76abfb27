/** What a command's worker is given; its environment, standard input and output are the worker's own. */
export interface Job {
  /** As after `fitcheck`: `check` or `quiz`, and what follows. */
  readonly words: readonly string[]
  /** Of the terminal it writes to; `null` where that is none. */
  readonly columns: number | null
}
