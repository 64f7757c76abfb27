import { describe, expect, it } from 'vitest'
import { asciiGlyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import { widthOf } from '../../ui/line.js'
import { placeNames } from '../places.js'
import { bottomBar, topBar } from './bars.js'
import type { Binding } from './binding.js'

const text = (line: readonly { text: string }[]) => line.map((part) => part.text).join('')
const binding = (keys: string[], label: string, more: Partial<Binding> = {}): Binding => ({
  keys,
  label,
  run: () => {},
  ...more,
})

describe('topBar', () => {
  it.each([80, 100, 120])(
    'fills %i columns, names every place and marks the one we are at by its rule',
    (width) => {
      const [bar, rule] = topBar('practice', width, unicodeGlyphs)
      for (const name of Object.values(placeNames)) expect(text(bar!)).toContain(name)
      expect([widthOf(bar!), widthOf(rule!)]).toEqual([width, width])
      const from = text(rule!).indexOf('━')
      expect(text(bar!).slice(from, from + 'Practice'.length)).toBe('Practice')
    },
  )

  it('never exceeds a narrow terminal', () => {
    for (const width of [9, 12, 20, 40, 50, 60])
      for (const line of topBar('progress', width, asciiGlyphs))
        expect(widthOf(line)).toBeLessThanOrEqual(width)
  })
})

describe('bottomBar', () => {
  const bindings = [
    binding(['enter'], 'check', { inField: true }),
    binding(['h'], 'hint'),
    binding(['g'], 'to the top', { quiet: true }),
    binding(['escape'], 'then', { inField: true }),
  ]

  it('shows the common keys and what is below', () => {
    const bar = text(
      bottomBar(bindings, { above: 0, below: 12, inField: false, width: 80, glyphs: unicodeGlyphs }),
    )
    expect(bar).toMatch(/^ ⏎ check {2}h hint {2}Esc then .*↓ 12 more $/)
    expect(bar).not.toContain('to the top')
  })

  it('says how far into a page one is', () => {
    const at = (above: number, below: number, glyphs = unicodeGlyphs) =>
      text(bottomBar(bindings, { above, below, inField: false, width: 80, glyphs })).slice(30)
    expect(at(4, 12)).toMatch(/↑ 4 ↓ 12 more $/)
    expect(at(4, 0)).toMatch(/ ↑ 4 more $/)
    expect(at(0, 0).trim()).toBe('')
    expect(at(4, 12, asciiGlyphs)).toMatch(/\^ 4 v 12 more $/)
  })

  it('in a field, puts first what holds there', () => {
    const bar = text(
      bottomBar(bindings, { above: 0, below: 0, inField: true, width: 80, glyphs: asciiGlyphs }),
    )
    expect(bar.trim()).toBe('Enter check  Esc then  h hint')
  })

  it('leaves out what does not fit', () => {
    for (const width of [1, 12, 20, 40])
      expect(
        widthOf(bottomBar(bindings, { above: 3, below: 5, inField: false, width, glyphs: unicodeGlyphs })),
      ).toBeLessThanOrEqual(width)
  })
})
