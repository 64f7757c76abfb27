import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../tui/dist/cli.js', import.meta.url))
// The terminal app's own: the web needs it for nothing else.
const ssh2 = createRequire(new URL('../../tui/package.json', import.meta.url))('ssh2')

/** The built `fitcheck serve`, on the data folder of the web server. */
export interface SshServer {
  /** Runs a command to its end, on a connection of its own. */
  ask(key: string, command: string): Promise<{ code: number | null; said: string }>
  /** Opens the app there, for a screen reader, until it shows a text; types, and hangs up when `until` is shown too. */
  app(key: string, path: string, steps: { sees: string; types: string; until?: string }): Promise<string>
  end(): void
}

/** A private key of nobody yet. ssh2 writes one in 256 wrong (https://github.com/mscdex/ssh2/issues/1513). */
export function newKey(): string {
  for (;;) {
    const { private: key, public: text } = ssh2.utils.generateKeyPairSync('ed25519')
    if (![key, text].some((one) => ssh2.utils.parseKey(one) instanceof Error)) return key
  }
}

export async function startSshServer(): Promise<SshServer> {
  const child: ChildProcess = spawn(process.execPath, [cli, 'serve', '--port', '0'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      FITCHECK_DATA: process.env['FITCHECK_WEB_DATA']!,
    },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream!.on('data', (text) => {
      log += text
    })
  await shown(() => log, '"listening"')
  const { port } = JSON.parse(log.split('\n').find((row) => row.includes('"listening"'))!)

  function connected<T>(key: string, use: (client: Connection) => Promise<T>): Promise<T> {
    const client: Connection = new ssh2.Client()
    return new Promise<T>((resolve, reject) => {
      client.on('error', reject)
      client.on('ready', () => use(client).then(resolve, reject))
      client.connect({ host: '127.0.0.1', port, username: 'anybody', privateKey: key })
    }).finally(() => client.end())
  }

  return {
    ask: (key, command) =>
      connected(key, async (client) => {
        let said = ''
        let code: number | null = null
        await new Promise<void>((resolve, reject) =>
          client.exec(command, {}, (error, channel) => {
            if (error) return reject(error)
            channel.on('data', (bytes) => {
              said += bytes
            })
            channel.stderr.on('data', (bytes) => {
              said += bytes
            })
            channel.on('exit', (given) => {
              code = given as number
            })
            channel.on('close', () => resolve())
            channel.end()
          }),
        )
        return { code, said }
      }),
    app: (key, path, { sees, types, until }) =>
      connected(key, async (client) => {
        let screen = ''
        const channel = await new Promise<Channel>((resolve, reject) => {
          const pty = { cols: 100, rows: 40, term: 'xterm-256color' }
          client.exec(`${path} --screen-reader`, { pty }, (error, opened) => {
            if (error) return reject(error)
            opened.on('data', (bytes) => {
              screen += bytes
            })
            resolve(opened)
          })
        })
        await shown(() => screen, sees)
        channel.write(types)
        if (until !== undefined) await shown(() => screen, until)
        return screen
      }),
    end: () => void child.kill('SIGKILL'),
  }
}

async function shown(text: () => string, part: string): Promise<void> {
  for (const end = Date.now() + 20_000; !text().includes(part); ) {
    if (Date.now() > end) throw new Error(`'${part}' did not come:\n${text()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What is used of ssh2 here. */
interface Connection {
  on(event: string, listener: (given: Error) => void): void
  connect(options: object): void
  exec(command: string, options: object, opened: (error: Error | undefined, channel: Channel) => void): void
  end(): void
}

interface Channel {
  readonly stderr: Pick<Channel, 'on'>
  on(event: string, listener: (given: unknown) => void): void
  write(text: string): void
  end(): void
}
