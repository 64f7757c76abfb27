import { describe, expect, it } from 'vitest'
import { compareLabels } from './compareLabels.js'

describe('compareLabels', () => {
  it('orders numbers by size and not by their digits', () => {
    expect([10, 9, -1, 2.5].sort(compareLabels)).toEqual([-1, 2.5, 9, 10])
  })

  it('orders false before true', () => {
    expect([true, false].sort(compareLabels)).toEqual([false, true])
  })

  it('orders strings by code point: an emoji after a full-width letter', () => {
    const face = '\u{1F600}'
    expect([face, '\uFF21', 'b', 'a', 'ab', ''].sort(compareLabels)).toEqual([
      '',
      'a',
      'ab',
      'b',
      '\uFF21',
      face,
    ])
  })
})
