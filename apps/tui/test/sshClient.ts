import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Credential } from '@fitcheck/progress'
import xterm from '@xterm/headless'
import ssh2, { type Client, type ClientChannel, type ConnectConfig } from 'ssh2'

export interface KeyPair {
  readonly private: string
  readonly public: string
}

/** ssh2 1.17 writes one key in 256 wrong (https://github.com/mscdex/ssh2/issues/1513): those are thrown away. */
export function newKey(): KeyPair {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519')
    if (![pair.private, pair.public].some((text) => ssh2.utils.parseKey(text) instanceof Error)) return pair
  }
}

/** By which the server knows a key's learner. */
export function credentialOf({ public: text }: KeyPair): Credential {
  const blob = Buffer.from(text.split(' ')[1]!, 'base64')
  const hash = createHash('sha256').update(blob).digest('base64').replaceAll('=', '')
  return { kind: 'ssh-key', subject: `SHA256:${hash}` }
}

/** Logs in by a key, or without one as a guest. */
export async function connect(port: number, key?: KeyPair, config: ConnectConfig = {}): Promise<Client> {
  const client = new ssh2.Client()
  client.on('error', () => {})
  const ready = new Promise<void>((resolve) => client.once('ready', () => resolve()))
  const failed = new Promise<never>((_, reject) => {
    // A key that does not sign is not the end: the next way to log in is tried.
    client.on('error', (error) => error.level !== 'agent' && reject(error))
    client.once('close', () => reject(new Error('closed before the login')))
  })
  failed.catch(() => {})
  client.connect({
    host: '127.0.0.1',
    port,
    username: 'anybody',
    ...(key ? { privateKey: key.private } : { tryKeyboard: true }),
    ...config,
  })
  await Promise.race([ready, failed])
  return client
}

export interface Answer {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command to its end; without a command, asks for a shell without a terminal. */
export function exec(client: Client, command: string, input: string | Buffer = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    let code: number | null = null
    // The code may come in the same packet as the channel: listen before anything else runs.
    const opened = (error: Error | undefined, channel: ClientChannel) => {
      if (error) return reject(error)
      channel.setEncoding('utf8').on('data', (text: string) => (stdout += text))
      channel.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
      channel.on('exit', (given: number | null) => {
        code = given
      })
      channel.on('close', () => resolve({ code, stdout, stderr }))
      channel.end(input)
    }
    if (command === '') client.shell(false, opened)
    else client.exec(command, opened)
  })
}

export interface ScreenOptions {
  readonly columns?: number
  readonly rows?: number
  readonly term?: string
  readonly env?: Readonly<Record<string, string>>
  /** What is asked for; nothing is the app. */
  readonly command?: string
}

const PATIENCE_MS = 20_000
const QUIET_MS = 120

/** Opens a session with a terminal, and keeps what a terminal would show of it. */
export async function openScreen(
  client: Client,
  { columns = 80, rows = 24, term = 'xterm-256color', env = {}, command = '' }: ScreenOptions = {},
) {
  const pty = { cols: columns, rows, term }
  let code: number | null = null
  const channel = await new Promise<ClientChannel>((resolve, reject) => {
    const opened = (error: Error | undefined, stream: ClientChannel) => {
      if (error) return reject(error)
      stream.on('exit', (given: number | null) => {
        code = given
      })
      resolve(stream)
    }
    if (command === '') client.shell(pty, { env: { ...env } }, opened)
    else client.exec(command, { pty, env: { ...env } }, opened)
  })
  const terminal = new xterm.Terminal({
    cols: Math.min(columns, 500) || 80,
    rows: Math.min(rows, 200) || 24,
    scrollback: 500,
    allowProposedApi: true,
  })
  let output = ''
  let written = Promise.resolve()
  let last = Date.now()
  channel.on('data', (data: Buffer) => {
    output += data
    last = Date.now()
    written = new Promise((resolve) => terminal.write(data, resolve))
  })
  const closed = once(channel, 'close').then(async () => {
    await written
    return code
  })
  const screen = () =>
    Array.from(
      { length: terminal.rows },
      (_, y) =>
        terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.translateToString(true) ?? '',
    )
  async function settled(): Promise<string[]> {
    do await pause(QUIET_MS / 2)
    while (Date.now() - last < QUIET_MS)
    await written
    return screen()
  }
  return {
    channel,
    terminal,
    /** The exit code, once the server has hung up. */
    closed,
    screen,
    settled,
    output: () => output,
    async type(keys: string) {
      last = Date.now()
      channel.write(keys)
      return settled()
    },
    async sees(text: string | RegExp) {
      const end = Date.now() + PATIENCE_MS
      const found = () =>
        typeof text === 'string' ? screen().join('\n').includes(text) : text.test(screen().join('\n'))
      while (!found()) {
        if (Date.now() > end) throw new Error(`not on the screen: ${text}\n${screen().join('\n')}`)
        await pause(20)
        await written
      }
      return settled()
    },
    async resize(toColumns: number, toRows: number) {
      last = Date.now()
      terminal.resize(toColumns, toRows)
      channel.setWindow(toRows, toColumns, 0, 0)
      return settled()
    },
    /** Is the terminal as it was before? */
    isClean() {
      const after = (on: string, off: string) => output.lastIndexOf(off) >= output.lastIndexOf(on)
      return (
        terminal.buffer.active.type === 'normal' &&
        after('\u001b[?25l', '\u001b[?25h') &&
        after('\u001b[?2004h', '\u001b[?2004l')
      )
    },
  }
}
