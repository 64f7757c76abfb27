import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { allVerdicts } from '../../test/recordedRuns.js'
import { patternOf } from '../report/pattern.js'
import { detectPitfalls } from './detect.js'

const rank = { serious: 0, warning: 1, info: 2 }

describe('detectPitfalls', () => {
  it('finds nothing in a large clean gain', () => {
    const test = rowsOf([
      ['spam', 'spam', 'spam', 500],
      ['spam', 'ham', 'spam', 400],
      ['spam', 'ham', 'ham', 40],
      ['ham', 'ham', 'ham', 9000],
    ])
    const general = rowsOf(
      [
        ['spam', 'spam', 'spam', 300],
        ['ham', 'ham', 'ham', 300],
      ],
      'g',
    )
    expect(
      detectPitfalls(
        pitfallInput(spamTask({ 'domain-test': test, 'general-test': general }), { prevalence: 0.095 }),
      ),
    ).toEqual([])
  })

  it.each(allVerdicts())(
    'gives whole sentences, numbers as evidence, the serious first: $name',
    ({ verdict }) => {
      const severities = verdict.findings.map(({ severity }) => rank[severity])
      expect(severities).toEqual([...severities].sort((a, b) => a - b))
      for (const { code, pattern, evidence, sentence, remedy, examples } of verdict.findings) {
        expect(pattern).toBe(patternOf(code).slug)
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
        expect(remedy).toMatch(/^[A-Z].*\.$/)
        expect(`${sentence} ${remedy}`).not.toMatch(/undefined|null|NaN/)
        expect(examples.length).toBeLessThanOrEqual(20)
        for (const value of Object.values(evidence)) {
          if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true)
          else expect(value === null || ['string', 'boolean'].includes(typeof value)).toBe(true)
        }
      }
    },
  )
})
