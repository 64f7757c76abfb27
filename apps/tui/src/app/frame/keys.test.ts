import type { Key } from 'ink'
import { describe, expect, it } from 'vitest'
import { keyMark, keysOf } from './keys.js'

const key = (flags: Partial<Key> = {}) => flags as Key

describe('keysOf', () => {
  it('names what is no character', () => {
    expect(keysOf('', key({ upArrow: true }))).toEqual(['up'])
    expect(keysOf('\r', key({ return: true }))).toEqual(['enter'])
    expect(keysOf('\t', key({ tab: true, shift: true }))).toEqual(['shift-tab'])
    expect(keysOf('c', key({ ctrl: true }))).toEqual(['ctrl-c'])
  })

  it('takes apart what arrives together', () => {
    expect(keysOf('0.8\r', key())).toEqual(['0', '.', '8', 'enter'])
    expect(keysOf('😀é', key())).toEqual(['😀', 'é'])
    expect(keysOf('\u0015x', key())).toEqual(['ctrl-u', 'x'])
  })

  it('reads Alt and a letter as Escape and the letter, which a slow line delivers together', () => {
    expect(keysOf('h', key({ meta: true }))).toEqual(['escape', 'h'])
  })
})

it('keyMark writes arrows in ASCII too', () => {
  expect([keyMark('enter', false), keyMark('enter', true), keyMark('ctrl-f', true)]).toEqual([
    '⏎',
    'Enter',
    'Ctrl-F',
  ])
})
