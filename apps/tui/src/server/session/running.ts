import type { Ending } from '../log.js'
import type { Size } from './size.js'

export interface Outcome {
  readonly code: number
  readonly end: Ending
}

/** A session under way. */
export interface Running {
  /** Resolves when it is over and its last word was sent. */
  readonly done: Promise<Outcome>
  /** Ends it, if it has not ended. */
  stop(why: Ending): void
  resize?(size: Size): void
}
