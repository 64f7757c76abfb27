import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashLinkCode, newLinkCode, readLinkCode } from './linkCode.js'

describe('newLinkCode', () => {
  it('has 8 characters that are not mistaken for each other, and another each time', () => {
    const codes = Array.from({ length: 500 }, newLinkCode)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(codes).size).toBe(500)
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
  })
})

describe('readLinkCode', () => {
  it.each(['7Q2M-K0XA', '7q2mk0xa', ' 7q2m kOxa ', '7Q-2M-KO-XA'])('reads %s', (typed) => {
    expect(readLinkCode(typed)).toBe('7Q2M-K0XA')
  })

  it('reads what looks like a digit as the digit', () => {
    expect(readLinkCode('IiLl-OoO0')).toBe('1111-0000')
  })

  it.each(['', '7Q2M-K0X', '7Q2M-K0XAA', '7Q2M-K0XU', '7Q2M_K0XA', '7Q2M-K0XÄ', "' or 1=1"])(
    '%j is no code',
    (typed) => {
      expect(readLinkCode(typed)).toBeNull()
    },
  )

  it('never throws, and what it gives it gives again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ minLength: 8, maxLength: 9 })), (typed) => {
        const code = readLinkCode(typed)
        expect(code === null || readLinkCode(code) === code).toBe(true)
      }),
    )
  })
})

it('hashLinkCode tells codes apart, and does not hold them', async () => {
  const hash = await hashLinkCode('7Q2M-K0XA')
  expect(hash).toMatch(/^[\w-]{43}$/)
  expect(await hashLinkCode('7Q2M-K0XA')).toBe(hash)
  expect(await hashLinkCode('7Q2M-K0XB')).not.toBe(hash)
})
