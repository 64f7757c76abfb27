import { describe, expect, it } from 'vitest'
import { clampTop, reveal } from './scroll.js'

describe('reveal', () => {
  it('moves as little as needed', () => {
    expect(reveal(0, { from: 3, to: 5 }, 20, 100)).toBe(0)
    expect(reveal(0, { from: 25, to: 27 }, 20, 100)).toBe(7)
    expect(reveal(40, { from: 25, to: 27 }, 20, 100)).toBe(25)
  })

  it('shows the beginning of what is taller than the view', () => {
    expect(reveal(0, { from: 30, to: 70 }, 20, 100)).toBe(30)
  })
})

it('clampTop keeps the view inside the body', () => {
  expect(clampTop(-3, 20, 100)).toBe(0)
  expect(clampTop(95, 20, 100)).toBe(80)
  expect(clampTop(5, 20, 10)).toBe(0)
})
