import { describe, expect, it } from 'vitest'
// @ts-expect-error a script, without types
import { only } from '../scripts/bundle.mjs'
// @ts-expect-error a script, without types
import { measureSizes } from '../scripts/sizes.mjs'

const sizes: readonly { name: string; bytes: number; budget: number }[] = await measureSizes()

describe('bundles, minified and gzipped', () => {
  it.each(sizes.map((one) => [one.name, one] as const))(
    '%s keeps to its budget',
    (_name, { bytes, budget }) => {
      expect(bytes).toBeLessThanOrEqual(budget)
      expect(bytes, 'an empty bundle').toBeGreaterThan(200)
    },
  )

  it('a single metric brings nothing of another concept, out of the chunks that the package is built in', async () => {
    const text: string = await only('accuracyScore')
    expect(text).toContain('function accuracyScore')
    const strangers = [
      'wilson',
      'precision',
      'radixSort',
      'rocAuc',
      'judge',
      'explain',
      'policy',
      'tally',
      'html',
    ]
    expect(strangers.filter((word) => new RegExp(word, 'i').test(text))).toEqual([])
    expect(text.length).toBeLessThan(10_000)
  })
})
