import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../tui/dist/cli.js', import.meta.url))

/**
 * Runs the built command in a terminal of this machine (`script` of util-linux makes one), with the data folder of the
 * web server, until it shows a text; then it types, in order, and waits for the text that follows each.
 *
 * @returns all that was shown, without escape codes
 * @throws Error with what was shown, where a text does not come
 */
export async function ownTerminal(
  words: readonly string[],
  steps: readonly { readonly sees: string | RegExp; readonly types: string }[],
): Promise<string> {
  const command = [process.execPath, cli, ...words, '--screen-reader'].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qfec', `stty cols 100 rows 40; exec ${command}`, '/dev/null'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      FITCHECK_DATA: process.env['FITCHECK_WEB_DATA']!,
    },
  })
  let shown = ''
  let unread = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      unread += text
    })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  try {
    for (const { sees, types } of steps) {
      const end = Date.now() + 20_000
      while (!plain(unread).match(sees)) {
        if (Date.now() > end) throw new Error(`The terminal did not show ${sees}:\n${plain(shown + unread)}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      shown += unread
      unread = ''
      child.stdin.write(types)
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))])
    return plain(shown + unread)
  } finally {
    child.kill('SIGKILL')
  }
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
  return text.replace(/\u001b\[[\d;?]*[a-zA-Z]/g, '')
}
