import type { FileRole, Source } from '@fitcheck/ingest'
import type { ProgressStore } from '@fitcheck/progress'
import { render } from 'ink'
import { App } from './App.js'

/** What the app may use. Over SSH every session has its own. */
export interface AppContext {
  readonly store: ProgressStore
  readonly learnerId: string
  /** Over SSH without a key: progress ends with the session. */
  readonly guest: boolean
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

const CLEAR_AND_HOME = '\u001b[2J\u001b[H'
const PASTE_AS_TYPED = '\u001b[?2004l'

/** Shows the app on a terminal until the learner leaves it. The streams stay open. */
export function mountApp({ stdin, stdout }: AppTerminal, context: AppContext): MountedApp {
  const instance = render(<App context={context} />, {
    stdin,
    stdout,
    stderr: stdout,
    patchConsole: false,
    interactive: true,
    incrementalRendering: true,
    alternateScreen: !context.screenReader,
    isScreenReaderEnabled: context.screenReader,
    exitOnCtrlC: false,
  })
  // A terminal rearranges what it shows as it is resized: nothing of that may stay. Ink then draws everything anew.
  const clear = () => {
    instance.clear()
    stdout.write(CLEAR_AND_HOME)
  }
  if (!context.screenReader) stdout.prependListener('resize', clear)
  return {
    waitUntilExit: async () => {
      try {
        await instance.waitUntilExit()
      } finally {
        // Ink undoes this in an effect, which may come after the stream is given back.
        stdout.write(PASTE_AS_TYPED)
        stdout.off('resize', clear)
      }
    },
    unmount: instance.unmount,
  }
}
