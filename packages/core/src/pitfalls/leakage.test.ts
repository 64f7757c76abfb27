import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { recordedRun } from '../../test/recordedRuns.js'
import { leakage } from './leakage.js'

const test = rowsOf(
  [
    ['spam', 'ham', 'spam', 2],
    ['ham', 'ham', 'ham', 1],
    ['ham', 'ham', 'spam', 1],
  ],
  't',
)
const train = rowsOf(
  [
    ['spam', 'spam', 'spam', 1],
    ['ham', 'ham', 'ham', 1],
  ],
  'f',
)
const splits = (testHashes: string[], trainHashes: string[]) => ({
  'domain-test': { ...test, inputHashes: testHashes },
  'domain-train': { ...train, inputHashes: trainHashes },
})

describe('leakage', () => {
  it('names the rows, the label conflicts, and the figures with and without them', () => {
    const [found, ...more] = leakage(pitfallInput(spamTask(splits(['a', 'b', 'c', 'd'], ['c', 'a']))))
    expect(more).toEqual([])
    expect(found).toMatchObject({
      severity: 'serious',
      pattern: 'leakage',
      evidence: {
        split: 'domain-test',
        leaked: 2,
        rows: 4,
        leakedShare: 0.5,
        foundBy: 'input hash',
        labelConflicts: 2,
        tunedAccuracyAll: 0.75,
        tunedAccuracyClean: 0.5,
        tunedPrecisionAll: 2 / 3,
        tunedPrecisionClean: 0.5,
        tunedRecallAll: 1,
        tunedRecallClean: 1,
        baseAccuracyAll: 0.5,
        baseAccuracyClean: 0.5,
      },
      examples: ['t1', 't3'],
    })
    expect(found!.sentence).toBe(
      "2 of 4 test rows (50.0%) stand in the train split too, found by input hash. The tuned model's accuracy is 0.750 " +
        'with them and 0.500 without. Over all splits, 2 leaked or repeated rows bear another label than the row with the same input.',
    )
  })

  it('finds the recorded leak, half of it under other ids', () => {
    const [found] = leakage(pitfallInput(recordedRun('spam-hard-ham/leakage')))
    expect(found!.evidence).toMatchObject({ leaked: 135, rows: 375 })
    expect(found!.examples).toHaveLength(20)
  })

  it('says that ids were not compared where they restart in each split', () => {
    const [found] = leakage(
      pitfallInput(
        spamTask({
          'domain-test': rowsOf([
            ['spam', 'spam', 'spam', 2],
            ['ham', 'ham', 'ham', 2],
          ]),
          'domain-train': rowsOf([
            ['spam', 'spam', 'spam', 2],
            ['ham', 'ham', 'ham', 2],
          ]),
        }),
      ),
    )
    expect(found).toMatchObject({ severity: 'info', evidence: { idsRestart: true } })
  })

  it('is not found where no input stands in train', () => {
    expect(leakage(pitfallInput(spamTask(splits(['a', 'b', 'c', 'd'], ['e', 'f']))))).toEqual([])
    expect(leakage(pitfallInput(spamTask({ 'domain-test': test })))).toEqual([])
  })
})
