import { describe, expect, it } from 'vitest'
import { sgrOf, trueColours } from './palette.js'

/** Relative luminance and contrast ratio: WCAG 2.2, definitions. */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

describe('trueColours', () => {
  it.each(Object.entries(trueColours))('%s can be read on black and on white', (_, colour) => {
    expect(contrast(colour, [0, 0, 0])).toBeGreaterThanOrEqual(3)
    expect(contrast(colour, [255, 255, 255])).toBeGreaterThanOrEqual(3)
  })
})

describe('sgrOf', () => {
  it('says a tone in what the terminal has', () => {
    expect(sgrOf('failed', 24)).toBe('38;2;214;92;24')
    expect(sgrOf('failed', 8)).toBe('38;5;166')
    expect(sgrOf('failed', 4)).toBe('31')
    expect(sgrOf('failed', 0)).toBe('')
  })
})
