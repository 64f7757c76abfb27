import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { duplicates } from './duplicates.js'

const rows = rowsOf([
  ['spam', 'ham', 'spam', 2],
  ['ham', 'ham', 'ham', 2],
])
const detect = (inputHashes: string[]) =>
  duplicates(pitfallInput(spamTask({ 'domain-test': { ...rows, inputHashes } })))

describe('duplicates', () => {
  it('is found where an input stands twice', () => {
    const [found] = detect(['a', 'a', 'b', 'c'])
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'leakage',
      evidence: { repeated: 1, rows: 4, judged: 3, duplicateIds: 0, labelConflicts: 0 },
      sentence: '1 of 4 test rows (25.0%) repeats an earlier input, and each input counts once.',
      examples: ['r2'],
    })
  })

  it('names labels that conflict', () => {
    expect(detect(['a', 'b', 'a', 'c'])[0]!.sentence).toContain(
      '1 leaked or repeated row bears another label',
    )
  })

  it('names ids that stood in one file twice', () => {
    const joins = {
      'domain-test': {
        baseOnly: { count: 0, examples: [] },
        tunedOnly: { count: 0, examples: [] },
        union: 4,
        duplicateIds: { count: 1, examples: ['r4'] },
      },
    }
    const [found] = duplicates(pitfallInput(spamTask({ 'domain-test': rows }, { joins })))
    expect(found).toMatchObject({ severity: 'info', examples: ['r4'] })
    expect(found!.sentence).toBe('1 id stood in one file more than once.')
  })

  it('is not found where all inputs differ', () => {
    expect(detect(['a', 'b', 'c', 'd'])).toEqual([])
  })

  describe('of texts that are nearly the same', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ')
    const ofTexts = (texts: string[], more = {}) =>
      duplicates(pitfallInput(spamTask({ 'domain-test': { ...rows, texts, ...more } })))
    const near = [words(0, 40), words(100, 140), words(200, 240), words(101, 140)]

    it('says how much the test set weighs, and names the later row', () => {
      const [found] = ofTexts(near)
      expect(found).toMatchObject({ evidence: { repeated: 0, judged: 4, nearRepeats: 1 }, examples: ['r4'] })
      expect(found!.sentence).toBe(
        '1 judged test row nearly repeats the text of another, so that the test set weighs about 3 rows rather than 4.',
      )
    })

    it('counts an equal text as a repeat, and not again as a near one', () => {
      const [found] = ofTexts([words(0, 40), words(0, 40), words(200, 240), words(300, 340)])
      expect(found!.evidence).toMatchObject({ repeated: 1, nearRepeats: 0 })
    })

    it('is not found where clusters say what belongs together, or texts differ', () => {
      expect(ofTexts(near, { clusters: ['a', 'b', 'c', 'b'] })).toEqual([])
      expect(ofTexts([words(0, 40), words(20, 60), words(40, 80), words(60, 100)])).toEqual([])
    })
  })
})
