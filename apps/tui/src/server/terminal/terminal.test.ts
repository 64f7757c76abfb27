import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTerminalInput } from './terminalInput.js'
import { createTerminalOutput } from './terminalOutput.js'

function output(send: (text: string, done: () => void) => void = (_, done) => done()) {
  const sent: string[] = []
  const waiting: number[] = []
  const bugs: unknown[] = []
  const terminal = createTerminalOutput({
    size: { columns: 80, rows: 24 },
    depth: 8,
    send: (text, done) => {
      sent.push(text)
      send(text, done)
    },
    onWaiting: (bytes) => waiting.push(bytes),
    onBug: (error) => bugs.push(error),
  })
  return { ...terminal, sent, waiting, bugs }
}

describe('createTerminalOutput', () => {
  it('sends one frame as one piece, its lines ended as a terminal ends them', async () => {
    const { stdout, sent } = output()
    stdout.write('a\n')
    stdout.write('b\r\n')
    await new Promise<void>((resolve) => stdout.write('', () => resolve()))
    expect(sent).toEqual(['a\r\nb\r\n'])
  })

  it('knows its size and its colours, and tells of a new size', async () => {
    const { stdout, resize } = output()
    expect([
      stdout.columns,
      stdout.rows,
      stdout.getColorDepth(),
      stdout.hasColors(16),
      stdout.hasColors(2 ** 24),
    ]).toEqual([80, 24, 8, true, false])
    const told = once(stdout, 'resize')
    resize({ columns: 100, rows: 30 })
    await told
    expect(stdout.getWindowSize()).toEqual([100, 30])
  })

  it('knows what was left on', async () => {
    const { stdout, restoring } = output()
    const wrote = (text: string) => new Promise<void>((resolve) => stdout.write(text, () => resolve()))
    await wrote('\u001b[?1049h\u001b[?25l')
    expect(restoring()).toBe('\u001b[?1049l\u001b[?25h')
    await wrote('\u001b[?1049l\u001b[?25h')
    expect(restoring()).toBe('')
  })

  it('says how much waits where nobody reads', async () => {
    const { stdout, waiting } = output(() => {})
    for (let i = 0; i < 3; i++) {
      stdout.write('x'.repeat(1000))
      await pause(1)
    }
    expect(waiting.at(-1)).toBeGreaterThanOrEqual(3000)
  })

  it('keeps a listener’s bug to its own session', () => {
    const { stdout, resize, bugs } = output()
    stdout.on('resize', () => {
      throw new Error('broken on purpose')
    })
    resize({ columns: 10, rows: 10 })
    expect(bugs).toHaveLength(1)
  })
})

describe('createTerminalInput', () => {
  const input = () => {
    const bugs: unknown[] = []
    const terminal = createTerminalInput((error) => bugs.push(error))
    const keys: string[] = []
    terminal.stdin.setEncoding('utf8')
    terminal.stdin.on('readable', () => {
      for (let text = terminal.stdin.read(); text !== null; text = terminal.stdin.read()) keys.push(text)
    })
    return { ...terminal, keys, bugs }
  }

  it('passes letters on that arrive in halves, and arrows that arrive in thirds', async () => {
    const { feed, keys } = input()
    const bytes = Buffer.from('ä\u001b[A')
    for (const byte of bytes) {
      feed(Buffer.from([byte]))
      await pause(30)
    }
    expect(keys).toEqual(['ä', '\u001b[A'])
  })

  it('gives a lone Escape after a moment', async () => {
    const { feed, keys } = input()
    feed(Buffer.from('\u001b'))
    await pause(20)
    expect(keys).toEqual([])
    await pause(150)
    expect(keys).toEqual(['\u001b'])
  })

  it('keeps a key handler’s bug to its own session, and ends in silence', async () => {
    const { stdin, feed, bugs, end } = input()
    stdin.on('readable', () => {
      throw new Error('broken on purpose')
    })
    feed(Buffer.from('x'))
    await pause(10)
    expect(bugs).toHaveLength(1)
    end()
    feed(Buffer.from('y'))
    expect([stdin.setRawMode(true), stdin.ref(), stdin.unref()]).toEqual([stdin, stdin, stdin])
  })
})
