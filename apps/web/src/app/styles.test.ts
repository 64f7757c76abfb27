import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./styles.css', import.meta.url), 'utf8')
const tokens = Object.fromEntries(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

const grounds = ['paper', 'panel', 'wash']
const texts = ['ink', 'soft', 'faint', 'tuned', 'met', 'failed', 'open']
const states = ['tuned', 'met', 'failed', 'open']

describe.each(['light', 'dark'] as const)('colours in %s', (theme) => {
  const between = (a: string, b: string) => contrast(tokens[a]![theme], tokens[b]![theme])

  it('text has 4.5:1 on every ground', () => {
    for (const text of texts)
      for (const ground of grounds)
        expect(between(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it('a state has 4.5:1 on its own wash, and so have ink and soft', () => {
    for (const state of states)
      for (const text of [state, 'ink', 'soft'])
        expect(between(text, `${state}-wash`), `${text} on ${state}-wash`).toBeGreaterThanOrEqual(4.5)
  })

  it('marks and the edges of controls have 3:1', () => {
    for (const mark of ['base-mark', 'edge'])
      for (const ground of grounds)
        expect(between(mark, ground), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})
