/** A remark on an answer; `about` is the option, blank or item it speaks of, `null` for the answer as a whole. */
export interface Feedback {
  readonly about: string | null
  readonly text: string
}
