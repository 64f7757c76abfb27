import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { rowsOf, runInTerminal } from './terminalRun.mjs'

/** Select Graphic Rendition: what colours and weights are set by. */
const colour = /\p{Cc}\[[\d;]*m/u
const words = ['check', '--example', 'spam']

describe('in a real terminal', () => {
  it.each([80, 120])('the page fits %i columns exactly', async (columns) => {
    const { terminal, exitCode } = await runInTerminal(words, { columns })
    const rows = rowsOf(terminal)
    expect(exitCode).toBe(2)
    expect(rows.some((row) => row.startsWith(' ◇ Inconclusive:'))).toBe(true)
    const headings = rows.filter((row) => row.endsWith('─────'))
    expect(headings.length).toBeGreaterThan(4)
    expect(headings.map((row) => stringWidth(row))).toEqual(headings.map(() => columns))
    // A row that were too wide would have been wrapped by the terminal.
    const { active } = terminal.buffer
    const wrapped = Array.from({ length: active.length }, (_, y) => active.getLine(y)!.isWrapped)
    expect(wrapped.filter(Boolean)).toEqual([])
  })

  it('is in colour, and with NO_COLOR it is not', async () => {
    expect((await runInTerminal(words, { columns: 80 })).output).toContain('\u001b[38;2;')
    const plain = await runInTerminal(words, { columns: 80, env: { NO_COLOR: '1' } })
    expect(plain.output).not.toMatch(colour)
    const both = await runInTerminal(words, { columns: 80, env: { NO_COLOR: '1', FORCE_COLOR: '3' } })
    expect(both.output).not.toMatch(colour)
  })

  it('is in ASCII where the locale or the terminal asks for it', async () => {
    for (const env of [{ LANG: 'C' }, { TERM: 'dumb' }]) {
      const { output } = await runInTerminal(words, { columns: 80, env: { ...env, NO_COLOR: '1' } })
      expect(output).toContain('<?> Inconclusive:')
      expect(output).toMatch(/^[\p{Cc}\x20-\x7e]*$/u)
    }
  })

  it('mistakes are wrapped to its width, on stderr, in words', async () => {
    const { terminal, exitCode } = await runInTerminal(['check', '--example', 'span'], { columns: 60 })
    expect(exitCode).toBe(64)
    expect(rowsOf(terminal)[0]).toBe("fitcheck: there is no example 'span'. The nearest known")
  })

  it('Ctrl-C while it reads what is typed ends it with 130, and leaves nothing behind', async () => {
    const { terminal, exitCode } = await runInTerminal(['check', '-'], {
      columns: 80,
      type: (shown) => (shown.endsWith('Ctrl-D ends it.\r\n') ? '\u0003' : undefined),
    })
    expect(exitCode).toBe(130)
    expect(rowsOf(terminal)).toEqual(['fitcheck: reading standard input; Ctrl-D ends it.', '^C'])
  })
})
