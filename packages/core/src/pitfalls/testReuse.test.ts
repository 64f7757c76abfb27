import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { testReuse } from './testReuse.js'

const task = spamTask({
  'domain-test': rowsOf([
    ['spam', 'ham', 'spam', 3],
    ['ham', 'ham', 'ham', 3],
  ]),
})

describe('testReuse', () => {
  it('shares the level among candidates and looks', () => {
    const [found] = testReuse(pitfallInput(task, { candidates: 5, looks: 2 }))
    expect(found).toMatchObject({
      severity: 'info',
      pattern: 'splits',
      evidence: { candidates: 5, looks: 2, uses: 10 },
    })
    expect(found!.evidence['sideLevel']).toBeCloseTo(0.0025, 12)
    expect(found!.evidence['confidenceLeft']).toBeCloseTo(0.5, 12)
    expect(found!.sentence).toContain(
      'are sure to hold 50.0% of the time only, so a claim is met at 0.25% a side instead of 2.5%',
    )
  })

  it('is not found at the first look at one candidate', () => {
    expect(testReuse(pitfallInput(task))).toEqual([])
  })
})
