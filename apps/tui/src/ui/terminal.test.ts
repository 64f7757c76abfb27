import { describe, expect, it } from 'vitest'
import { terminalOf } from './terminal.js'

const tty = { isTTY: true, columns: 100, getColorDepth: () => 24 }

describe('terminalOf', () => {
  it('takes width and colour from a terminal, and 80 plain columns for a pipe', () => {
    expect(terminalOf(tty, { LANG: 'en_US.UTF-8' })).toEqual({ width: 100, ascii: false, depth: 24 })
    expect(terminalOf({}, { LANG: 'en_US.UTF-8' })).toEqual({ width: 80, ascii: false, depth: 0 })
  })

  it('keeps the width between 60 and 120', () => {
    expect(terminalOf({ isTTY: true, columns: 300 }, {}).width).toBe(120)
    expect(terminalOf({ isTTY: true, columns: 20 }, {}).width).toBe(60)
    expect(terminalOf({ isTTY: true, columns: 0 }, {}).width).toBe(80)
  })

  it('NO_COLOR stands above FORCE_COLOR, which stands above the pipe', () => {
    expect(terminalOf(tty, { NO_COLOR: '1', FORCE_COLOR: '3' }).depth).toBe(0)
    expect(terminalOf(tty, { NO_COLOR: '' }).depth).toBe(24)
    expect(terminalOf({}, { FORCE_COLOR: '3' }).depth).toBe(24)
    expect(terminalOf({}, { FORCE_COLOR: '' }).depth).toBe(4)
    expect(terminalOf(tty, { FORCE_COLOR: '0' }).depth).toBe(0)
    expect(terminalOf(tty, { TERM: 'dumb' }).depth).toBe(0)
  })

  it('draws in ASCII where the locale is not UTF-8, on a dumb terminal, and when asked', () => {
    expect(terminalOf(tty, { LANG: 'C' }).ascii).toBe(true)
    expect(terminalOf(tty, { LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' }).ascii).toBe(true)
    expect(terminalOf(tty, { LANG: 'de_DE.utf8' }).ascii).toBe(false)
    expect(terminalOf(tty, {}).ascii).toBe(false)
    expect(terminalOf(tty, { TERM: 'dumb', LANG: 'C.UTF-8' }).ascii).toBe(true)
    expect(terminalOf(tty, { LANG: 'C.UTF-8' }, { ascii: true }).ascii).toBe(true)
  })
})
