import type { ProgressStore } from '@fitcheck/progress'
import type { Limits } from '../limits.js'
import type { LinkKey } from '../linkKey.js'
import type { Log } from '../log.js'
import type { Queue } from '../worker/queue.js'
import type { Running } from './running.js'

/** What all sessions share. */
export interface House {
  readonly limits: Limits
  readonly log: Log
  /** Progress of those who have a key. */
  readonly store: ProgressStore
  readonly commands: Queue
  readonly linkKey: LinkKey
  /** Who is here. */
  readonly apps: Set<Running>
  readonly others: Set<Running>
  readonly isDraining: () => boolean
}
