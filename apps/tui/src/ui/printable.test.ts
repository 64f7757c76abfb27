import { describe, expect, it } from 'vitest'
import { printable, printableView } from './printable.js'

describe('printable', () => {
  it('takes the power from control characters that a label may hold', () => {
    expect(printable('spam\u001b[2J\u0007', false)).toBe('spam\ufffd[2J\ufffd')
    expect(printable('a\u202eb', false)).toBe('a\ufffdb')
    expect(printable('a\r\nb\tc', false)).toBe('a\ufffd\nb c')
  })

  it('writes typographic marks as ASCII, and leaves letters as they are', () => {
    expect(printable('−0.05 … “größer” ≥ 0 · –', true)).toBe('-0.05 ... "größer" >= 0 - -')
  })

  it('reaches every string of a view', () => {
    expect(printableView({ a: ['−1', 2, null], b: { c: '→' } }, true)).toEqual({
      a: ['-1', 2, null],
      b: { c: '->' },
    })
  })
})
