import type { FileRole, Source } from '@fitcheck/ingest'
import type { ProgressStore } from '@fitcheck/progress'

/** What the app may use. Over SSH every session has its own. */
export interface AppContext {
  readonly store: ProgressStore
  readonly learnerId: string
  /** Over SSH without a key: progress ends with the session. */
  readonly guest: boolean
  /** Joins this learner with a browser's, by the code it made; `null` for a guest. @throws errors that may be shown */
  readonly link: ((code: string) => Promise<void>) | null
  /** `null` over SSH: no file of the server may be opened or written. */
  readonly files: FileAccess | null
  /** A path of the web's, to open at: `/learn/leakage`. */
  readonly start?: string
  readonly colours: 'none' | 16 | 256 | 'truecolour'
  readonly ascii: boolean
  readonly screenReader: boolean
  readonly now: () => Date
  /** A fresh UUID. */
  readonly newId: () => string
  /** A fresh integer in [0, 2^32), not to be guessed. */
  readonly newSeed: () => number
}

export interface FileAccess {
  /** @throws IngestError `CANNOT_READ` */
  readonly open: (role: FileRole, path: string) => Promise<Source>
  /** Writes a whole file or none, and gives the path it has now. */
  readonly write: (path: string, text: string) => Promise<string>
}

/** The two ends of a terminal: Node's own, or those of an SSH channel (`isTTY`, `columns`, `rows`, `setRawMode`, `resize`). */
export interface AppTerminal {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
}

export interface MountedApp {
  /** Resolves once the app has left and the terminal is as it was; rejects where a bug ended it. */
  waitUntilExit(): Promise<void>
  unmount(): void
}
