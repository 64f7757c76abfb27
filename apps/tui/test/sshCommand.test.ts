import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { beforeAll, describe, expect, it } from 'vitest'
import { ended, examples, temporaryFolder } from './fitcheck.js'
import { newKey } from './sshClient.js'
import { type Served, serve } from './sshServer.js'

const isInstalled = spawnSync('ssh', ['-V']).status === 0

/** What a user types, by the program they type it into. Where there is no `ssh`, these count as skipped. */
describe.skipIf(!isInstalled)('the ssh command of OpenSSH', () => {
  const folder = temporaryFolder()
  let served: Served
  let identity: string
  beforeAll(async () => {
    served = await serve(join(folder.path, 'data'))
    identity = folder.write('identity', newKey().private)
    // ssh takes no private key that others may read.
    chmodSync(identity, 0o600)
  })

  /** Nothing of the user's own configuration, agent or known hosts takes part. */
  function options(key: string | null): string[] {
    const set = {
      Port: String(served.port),
      StrictHostKeyChecking: 'accept-new',
      UserKnownHostsFile: join(folder.path, 'known_hosts'),
      LogLevel: 'ERROR',
      IdentitiesOnly: 'yes',
      IdentityAgent: 'none',
      IdentityFile: key ?? 'none',
      ConnectTimeout: '10',
    }
    return ['-F', 'none', ...Object.entries(set).flatMap(([name, value]) => ['-o', `${name}=${value}`])]
  }

  function ssh(words: readonly string[], input: string | Buffer = '', key: string | null = identity) {
    const child = spawn('ssh', [...options(key), ...words])
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    return ended(child)
  }

  const host = '127.0.0.1'

  it('judges what is piped in, with the exit code of check', async () => {
    const rows = readFileSync(join(examples, 'spam', 'predictions.csv'))
    const { code, stdout, stderr } = await ssh([host, 'check', '--policy', 'spam', '--format', 'json'], rows)
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, decision: 'inconclusive' })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect((await ssh([host, 'check'], 'id,label\n1,2\n')).code).toBe(65)
  })

  it('is known by its key, and a guest without one', async () => {
    expect((await ssh([host, 'whoami'])).stdout).toMatch(/^key SHA256:\S{43}\n/)
    expect((await ssh([host, 'whoami'], '', null)).stdout).toMatch(/^a guest/)
  })

  it('gets no shell, no subsystem and no forwarding', async () => {
    const shell = await ssh([host])
    expect(shell.stderr).toContain('the app needs a terminal')
    expect(shell.code).toBe(64)
    const files = await ssh(['-s', host, 'sftp'])
    expect(files.stderr).toContain('subsystem request failed')
    expect(files.code).toBe(255)
    expect((await ssh(['-W', `${host}:22`, host])).stderr).toContain('forwarding failed')
    const back = await ssh(['-N', '-o', 'ExitOnForwardFailure=yes', '-R', `0:${host}:22`, host])
    expect(back.stderr).toContain('forwarding failed')
  })

  it('shows the app, follows the window, and gives the terminal back', async () => {
    const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true })
    const child = pty.spawn('ssh', [...options(identity), '-t', host, '/verdict'], {
      cols: 80,
      rows: 24,
      name: 'xterm-256color',
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color' },
    })
    let output = ''
    child.onData((data) => {
      output += data
      terminal.write(data)
    })
    const exited = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)))
    const screen = () =>
      Array.from({ length: terminal.rows }, (_, y) =>
        terminal.buffer.active.getLine(y)!.translateToString(true),
      )
    const sees = (text: string) => expect.poll(() => screen().join('\n'), { timeout: 15_000 }).toContain(text)

    await sees('Runs that come along')
    expect(terminal.buffer.active.type).toBe('alternate')
    terminal.resize(100, 30)
    child.resize(100, 30)
    await expect.poll(() => screen().some((row) => row.length > 90), { timeout: 10_000 }).toBe(true)
    await sees('Runs that come along')
    child.write('\u0003')
    expect(await exited).toBe(0)
    await expect.poll(() => terminal.buffer.active.type).toBe('normal')
    expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'))
    expect(output.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(output.lastIndexOf('\u001b[?2004h'))
  })
})
