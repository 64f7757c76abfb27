import { randomUUID } from 'node:crypto'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { openStore, type ProgressStore } from '@fitcheck/progress'
import xterm from '@xterm/headless'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppContext, mountApp as Mount } from '../src/app/mountApp.js'
import { cli } from './openTerminal.mjs'

/** The bundle's own part, so that what is tested is what is shipped. */
const [chunk] = globSync('mountApp-*.js', { cwd: dirname(cli) })
const { mountApp } = (await import(pathToFileURL(join(dirname(cli), chunk!)).href)) as {
  mountApp: typeof Mount
}

const folder = mkdtempSync(join(tmpdir(), 'fitcheck-test-'))
let store: ProgressStore
beforeAll(async () => {
  store = await openStore({ FITCHECK_DATA: folder })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A terminal at the far end of two byte streams, as an SSH channel is one. */
async function connect(name: string, context: Partial<AppContext> = {}) {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true })
  const raw: boolean[] = []
  let output = ''
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (mode: boolean) => raw.push(mode),
    ref() {},
    unref() {},
  }) as unknown as NodeJS.ReadStream
  const stdout = Object.assign(
    new Writable({
      write(chunk, _, done) {
        output += chunk
        terminal.write(String(chunk).replaceAll('\n', '\r\n'), done)
      },
    }),
    { isTTY: true, columns: 80, rows: 24, getColorDepth: () => 24, hasColors: () => true },
  ) as unknown as NodeJS.WriteStream
  const learnerId = await store.learnerFor({ kind: 'ssh-key', subject: `SHA256:${name}` })
  const app = mountApp(
    { stdin, stdout },
    {
      store,
      learnerId,
      guest: false,
      link: null,
      files: null,
      colours: 'truecolour',
      ascii: false,
      screenReader: false,
      now: () => new Date(),
      newId: randomUUID,
      newSeed: () => 7,
      ...context,
    },
  )
  const screen = () =>
    Array.from({ length: terminal.rows }, (_, y) =>
      terminal.buffer.active.getLine(y)!.translateToString(true),
    )
  return {
    app,
    raw,
    stdin,
    stdout,
    terminal,
    output: () => output,
    screen,
    sees: (text: string) => expect.poll(() => screen().join('\n'), { timeout: 10_000 }).toContain(text),
  }
}

describe('mountApp over byte streams', () => {
  it('two sessions in one process share neither colours, nor size, nor place', async () => {
    const [plain, coloured] = await Promise.all([
      connect('plain', { colours: 'none', ascii: true, guest: true }),
      connect('coloured', { start: '/verdict' }),
    ])
    await plain.sees('You are a guest')
    await coloured.sees('Runs that come along')
    coloured.terminal.resize(100, 30)
    Object.assign(coloured.stdout, { columns: 100, rows: 30 })
    coloured.stdout.emit('resize')
    coloured.stdin.push('\r')
    await coloured.sees('◇ Inconclusive')
    expect(coloured.output()).toMatch(/\p{Cc}\[38;2;/u)
    expect(plain.output()).not.toMatch(/\p{Cc}\[[\d;]*m/u)
    expect(plain.output()).toMatch(/^[\p{Cc}\x20-\x7e]*$/u)
    expect(plain.screen()[0]).toHaveLength(79)
    for (const { app } of [plain, coloured]) app.unmount()
    await Promise.all([plain.app.waitUntilExit(), coloured.app.waitUntilExit()])
  })

  it('opens no file of the server, and says how to judge one’s own', async () => {
    const session = await connect('files', { start: '/verdict' })
    await session.sees('To judge your own over SSH:')
    expect(session.screen().join('')).not.toContain('open my own files')
    session.stdin.push('o')
    session.stdin.push('\r')
    await session.sees('Inconclusive')
    session.stdin.push('y')
    await session.sees('Nothing is written on this server.')
    session.app.unmount()
    await session.app.waitUntilExit()
  })

  it('leaves the terminal as it was: by q, and by the server', async () => {
    for (const leave of ['q', 'unmount'] as const) {
      const session = await connect(`leaving-by-${leave}`)
      await session.sees('Did fine-tuning work')
      expect(session.terminal.buffer.active.type).toBe('alternate')
      if (leave === 'q') session.stdin.push('q')
      else session.app.unmount()
      await session.app.waitUntilExit()
      await expect.poll(() => session.terminal.buffer.active.type).toBe('normal')
      expect(session.output()).toMatch(/\p{Cc}\[\?1049l(\p{Cc}\[\?25h)+(\p{Cc}\[\?2004l)+$/u)
      expect(session.raw.at(-1)).toBe(false)
      expect(session.stdout.listenerCount('resize')).toBe(0)
    }
  })

  it('says to a screen reader once that something is waited for', async () => {
    const slow: typeof store.eventsOf = async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return store.eventsOf(...asked)
    }
    const session = await connect('slow', {
      start: '/progress',
      screenReader: true,
      store: { ...store, eventsOf: slow },
    })
    await session.sees('Nothing here yet')
    expect(session.output().split('One moment')).toHaveLength(2)
    expect(session.output()).not.toMatch(/[|/\\-] One moment/)
    session.app.unmount()
    await session.app.waitUntilExit()
  })

  it('a bug on a screen ends its own session alone', async () => {
    const [broken, sound] = await Promise.all([
      connect('broken', {
        start: '/progress',
        store: { ...store, eventsOf: () => Promise.reject(new Error('broken on purpose')) },
      }),
      connect('sound'),
    ])
    await expect(broken.app.waitUntilExit()).rejects.toThrow('broken on purpose')
    await sound.sees('Did fine-tuning work')
    sound.stdin.push('1')
    await sound.sees('Runs that come along')
    sound.app.unmount()
    await sound.app.waitUntilExit()
  })
})
