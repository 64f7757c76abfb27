import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { prevalenceShift } from './prevalenceShift.js'

// 85 of 100 caught, 10 of 100 falsely flagged: precision .895 at 50%, .486 at 10%, .148 at 2%.
const rows = rowsOf([
  ['spam', 'ham', 'spam', 85],
  ['spam', 'ham', 'ham', 15],
  ['ham', 'ham', 'spam', 10],
  ['ham', 'ham', 'ham', 90],
])
const detect = (policy: Record<string, unknown>) =>
  prevalenceShift(pitfallInput(spamTask({ 'domain-test': rows }), policy))

describe('prevalenceShift', () => {
  it('gives the precision to expect at the deployment prevalence', () => {
    const [found] = detect({ prevalence: 0.1 })
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'precision-and-recall',
      evidence: { testPrevalence: 0.5, prevalence: 0.1, precision: 85 / 95 },
    })
    expect(found!.evidence['expectedPrecision']).toBeCloseTo(0.485714, 6)
    expect(found!.sentence).toContain('precision is 0.895 here and about 0.486')
    expect(detect({ prevalence: 0.02 })[0]!.evidence['expectedPrecision']).toBeCloseTo(0.147826, 6)
  })

  it('is not found where the test set has the deployment prevalence', () => {
    expect(detect({ prevalence: 0.52 })).toEqual([])
  })

  it('asks for the prevalence where none is stated: a warning under a preset of rare cases', () => {
    expect(detect({})[0]).toMatchObject({
      severity: 'info',
      evidence: { prevalence: null, examplePrevalence: 0.1 },
    })
    expect(detect({ extends: 'fraud' })[0]!.severity).toBe('warning')
    expect(detect({ extends: 'fraud' })[0]!.sentence).toContain(
      'were 10.0% of them spam, it would be near 0.486',
    )
  })
})
