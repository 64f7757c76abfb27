import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { recordedRun } from '../../test/recordedRuns.js'
import { noChange } from './noChange.js'

const same = rowsOf([
  ['spam', 'spam', 'spam', 3],
  ['ham', 'spam', 'spam', 2],
])

describe('noChange', () => {
  it('asks whether the adapter was loaded where nothing moved', () => {
    const [found] = noChange(pitfallInput(spamTask({ 'domain-test': same })))
    expect(found).toMatchObject({
      severity: 'serious',
      pattern: 'right-artifact',
      evidence: { rows: 5, scoresMoved: null, largestScoreChange: null },
      sentence: 'All 5 rows have the same answer from both models.',
    })
    expect(found!.remedy).toContain('adapter')
  })

  it('says loaded, hardly trained, where scores moved', () => {
    const [found] = noChange(pitfallInput(recordedRun('spam-hard-ham/undertrained')))
    expect(found).toMatchObject({ severity: 'warning', evidence: { rows: 375, scoresMoved: 344 } })
    expect(found!.sentence).toContain('hardly trained')
  })

  it('is not found where one answer differs, nor without a base', () => {
    const one = rowsOf([
      ['spam', 'spam', 'spam', 3],
      ['ham', 'spam', 'ham', 1],
    ])
    expect(noChange(pitfallInput(spamTask({ 'domain-test': one })))).toEqual([])
    const { truth, tuned } = same
    expect(noChange(pitfallInput(spamTask({ 'domain-test': { truth, tuned } })))).toEqual([])
  })
})
