import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { recordedRun } from '../../test/recordedRuns.js'
import { prepare } from '../evaluation/prepare.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
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

  describe('of texts that are nearly the same', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ')
    const texts = {
      test: [words(0, 40), words(100, 140), words(200, 240), 'thank you'],
      train: [words(0, 38), words(500, 540)],
    }
    const task = (train = texts.train) =>
      spamTask({
        'domain-test': { ...test, texts: texts.test },
        'domain-train': { ...rowsOf([['spam', 'spam', 'spam', 2]], 'f'), texts: train },
      })

    it('lists them with the figures with and without them, and keeps them in the claims', () => {
      const [found, ...more] = leakage(pitfallInput(task()))
      expect(more).toEqual([])
      // 34 of 36 word 5-grams are shared.
      expect(found).toMatchObject({
        severity: 'warning',
        evidence: {
          nearDuplicates: 1,
          similarity: 0.7,
          removed: false,
          tunedAccuracyAll: 0.75,
          tunedAccuracyClean: 2 / 3,
        },
        examples: ['t1'],
        sentence:
          '1 of 4 test rows (25.0%) is nearly the same text as a train row: word 5-grams alike to 0.70 or more, or all but ' +
          "the whole of it inside one. The tuned model's accuracy is 0.750 with them and 0.667 without. The claims are " +
          'judged with them.',
      })
    })

    it('takes them out of the claims where the policy says so', () => {
      const input = pitfallInput(task(), { leakage: { nearDuplicates: 'remove' } })
      expect(leakage(input)[0]!.evidence).toMatchObject({
        removed: true,
        tunedAccuracyAll: 0.75,
        tunedAccuracyClean: 2 / 3,
      })
      expect(input.claims.find(({ id }) => id === 'floor/recall')!.counts.n).toBe(1)
    })

    it('lists equal texts under different hashes, which are not taken for the same input', () => {
      const equal = spamTask({
        'domain-test': { ...test, texts: texts.test, inputHashes: ['a', 'b', 'c', 'd'] },
        'domain-train': {
          ...rowsOf([['spam', 'spam', 'spam', 1]], 'f'),
          texts: ['Thank you'],
          inputHashes: ['e'],
        },
      })
      const [found] = leakage(pitfallInput(equal))
      expect(found).toMatchObject({ evidence: { nearDuplicates: 1 }, examples: ['t4'] })
    })

    it('has no limit of rows', () => {
      const rows = 150_000
      const many = rowsOf([['spam', 'spam', 'spam', rows]], 't')
      const large = spamTask({
        'domain-test': {
          ...many,
          texts: many.truth.map((_, row) => (row === 7 ? 'thank you' : null)),
          inputHashes: many.truth.map((_, row) => `t${row}`),
        },
        'domain-train': {
          ...rowsOf([['spam', 'spam', 'spam', 1]], 'f'),
          texts: ['thank you'],
          inputHashes: ['f0'],
        },
      })
      const policy = parsePolicy({ extends: 'balanced' })
      const prepared = prepare(large, { leakage: policy.leakage })
      const [found] = leakage({ evaluation: large, prepared, policy, claims: [] })
      expect(found).toMatchObject({
        evidence: { nearDuplicates: 1, rows, tunedAccuracyAll: 1 },
        examples: ['t8'],
      })
    })

    it('is not found where texts share less, or a few words only', () => {
      expect(leakage(pitfallInput(task([words(0, 29), 'thank you very much'])))).toEqual([])
    })
  })

  it('speaks of the mean score in a graded task', () => {
    const graded = {
      task: 'graded' as const,
      splits: {
        'domain-test': { inputHashes: ['a', 'b'], tuned: { scores: [1, 0.5] } },
        'domain-train': { inputHashes: ['a'], tuned: { scores: [1] } },
      },
    }
    const policy = parsePolicy({ extends: 'balanced' })
    const [found] = leakage({ evaluation: graded, prepared: prepare(graded), policy, claims: [] })
    expect(found!.evidence).toMatchObject({ leaked: 1, tunedScoreAll: 0.75, tunedScoreClean: 0.5 })
    expect(found!.sentence).toContain('mean score is 0.750 with them and 0.500 without')
  })
})
