import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Credential } from '@fitcheck/progress'
import { beforeAll, describe, expect, it } from 'vitest'
import { rightAnswer, startedQuestions, storedEvents } from './answers.js'
import { ended, examples, temporaryFolder } from './fitcheck.js'
import { keys, openTerminal } from './openTerminal.mjs'
import { newKey } from './sshClient.js'
import { type Served, serve } from './sshServer.js'

const isInstalled = spawnSync('ssh', ['-V']).status === 0

/** What a user types, by the program they type it into. Where there is no `ssh`, these count as skipped. */
describe.skipIf(!isInstalled)('the ssh command of OpenSSH', () => {
  const folder = temporaryFolder()
  const data = join(folder.path, 'data')
  let served: Served
  let identity: string
  beforeAll(async () => {
    served = await serve(data)
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

  it('gets no shell, no files and no forwarding', async () => {
    const shell = await ssh([host])
    expect(shell.stderr).toContain('the app needs a terminal')
    expect(shell.code).toBe(64)
    const files = await ssh(['-s', host, 'sftp'])
    expect(files.stderr).toContain("'sftp': files are not served here.")
    expect(files.code).toBe(64)
    expect((await ssh(['-W', `${host}:22`, host])).stderr).toContain('forwarding failed')
    const back = await ssh(['-N', '-o', 'ExitOnForwardFailure=yes', '-R', `0:${host}:22`, host])
    expect(back.stderr).toContain('forwarding failed')
  })

  /** `ssh` in a pseudo-terminal of its own, as a user has it. */
  function inTerminal(path: string) {
    return openTerminal([...options(identity), '-t', host, path], { command: ['ssh'] })
  }

  async function expectLeft(app: ReturnType<typeof inTerminal>) {
    expect((await app.exited).exitCode).toBe(0)
    await app.settled()
    expect(app.terminal.buffer.active.type).toBe('normal')
    const output = app.output()
    expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'))
    expect(output.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(output.lastIndexOf('\u001b[?2004h'))
  }

  it('shows the app, follows the window, and gives the terminal back', async () => {
    const app = inTerminal('/verdict')
    await app.sees('Runs that come along')
    expect(app.terminal.buffer.active.type).toBe('alternate')
    await app.resize(100, 30)
    await app.sees((screen) => screen.some((row) => row.length > 90))
    await app.sees('Runs that come along')
    await app.type(keys.controlC)
    await expectLeft(app)
  })

  it('answers a question, which is kept under the key, and gives the terminal back', async () => {
    const app = inTerminal('/practice/adapting-to-a-domain')
    await app.sees('question 1 of')
    const who = (await ssh([host, 'whoami'])).stdout
    const credential: Credential = { kind: 'ssh-key', subject: /SHA256:\S+/.exec(who)![0] }
    const [first] = await startedQuestions(data, credential)
    await app.type(rightAnswer(first!) + keys.enter)
    await app.sees('Right.')
    await app.type(keys.controlC)
    await expectLeft(app)
    const answered = (await storedEvents(data, credential)).filter(({ kind }) => kind === 'answered')
    expect(answered.map(({ correct }) => correct)).toEqual([true])
  })

  it.skipIf(spawnSync('sftp', ['-h']).error !== undefined)('sftp shows why there is nothing', async () => {
    const child = spawn('sftp', [...options(identity), host])
    child.stdin.end('ls\n')
    const { code, stderr } = await ended(child)
    expect(stderr).toContain("'sftp': files are not served here.")
    expect(code).not.toBe(0)
  })
})
