import { describe, expect, it } from 'vitest'
import { createInputFilter } from './inputFilter.js'

const pushed = (...pieces: string[]) => {
  const filter = createInputFilter()
  return [...pieces.map((piece) => filter.push(piece)), filter.flush()]
}

describe('createInputFilter', () => {
  it('passes keys and whole sequences on at once', () => {
    expect(pushed('aä漢', '\u001b[A', '\u001bOP', '\u001bx')).toEqual([
      'aä漢',
      '\u001b[A',
      '\u001bOP',
      '\u001bx',
      '',
    ])
  })

  it('joins a sequence that comes in pieces', () => {
    expect(pushed('x\u001b', '[', '1;5', 'Cy')).toEqual(['x', '', '', '\u001b[1;5Cy', ''])
    expect(pushed('\u001b', 'O', 'A')).toEqual(['', '', '\u001bOA', ''])
  })

  it('gives a lone Escape up when asked to', () => {
    expect(pushed('q\u001b')).toEqual(['q', '\u001b'])
    expect(pushed('\u001b\u001b')).toEqual(['\u001b', '\u001b'])
  })

  it('drops what a terminal answers, also in pieces, and keeps what is typed around it', () => {
    expect(pushed('a\u001b]11;rgb:0000/0000/0000\u0007b')).toEqual(['ab', ''])
    expect(pushed('\u001b]11;rgb:00', '00/0000/0000\u001b', '\\c')).toEqual(['', '', 'c', ''])
    expect(pushed('\u001bP>|term\u001b\\', '\u001b_Gi=1;OK\u001b\\d')).toEqual(['', 'd', ''])
    expect(pushed('\u001b]never ended')).toEqual(['', ''])
  })

  it('holds no more than a terminal could mean', () => {
    const filter = createInputFilter()
    for (let i = 0; i < 100; i++) filter.push('\u001b]'.padEnd(2000, 'x'))
    expect(filter.push('\u0007ok')).toMatch(/ok$/)
    expect(createInputFilter().push(`\u001b[${'1'.repeat(100)}`)).not.toBe('')
  })

  it('gives the same wherever the bytes are cut', () => {
    const typed = 'a\u001b[A漢\u001b]0;t\u0007b\u001bOQ\u001b[1;2~\u001b\u001b[Bc\u001bP1\u001b\\d'
    const whole = pushed(typed).join('')
    expect(whole).toBe('a\u001b[A漢b\u001bOQ\u001b[1;2~\u001b\u001b[Bcd')
    for (let i = 0; i <= typed.length; i++)
      for (let j = i; j <= typed.length; j++)
        expect(pushed(typed.slice(0, i), typed.slice(i, j), typed.slice(j)).join('')).toBe(whole)
  })
})
