import { render } from 'ink'
import { App } from './App.js'
import type { AppContext, AppTerminal, MountedApp } from './appContext.js'

export type * from './appContext.js'

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
