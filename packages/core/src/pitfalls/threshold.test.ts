import { describe, expect, it } from 'vitest'
import { pitfallInput, scoredRowsOf, spamTask } from '../../test/cells.js'
import { recordedRun } from '../../test/recordedRuns.js'
import { threshold } from './threshold.js'

const floors = { precision: 0.85, recall: 0.8 }
/** Spam scored 0.3 is missed at 0.5, and is told from ham. */
const shy = (prefix: string) =>
  scoredRowsOf(
    [
      ['spam', 0.9, 0.9, 20],
      ['spam', 0.3, 0.3, 30],
      ['ham', 0.1, 0.1, 50],
    ],
    prefix,
  )

describe('threshold', () => {
  it('finds on validation the threshold that reaches the floors, and what it changes on the test rows', () => {
    const splits = { 'domain-test': shy('t'), validation: shy('v') }
    const [found] = threshold(pitfallInput(spamTask(splits), { floors }))
    expect(found).toMatchObject({
      severity: 'warning',
      pattern: 'threshold',
      evidence: {
        chosenOn: 'validation',
        threshold: 0.3,
        thresholdHighest: 0.3,
        reachesFloors: true,
        recallNow: 0.4,
        recallMoved: 1,
        precisionNow: 1,
        precisionMoved: 1,
        costNow: null,
      },
      sentence:
        'At the threshold 0.300, chosen on the validation split, test precision would be 1.000 (now 1.000) and recall ' +
        '1.000 (now 0.400): +30 found, 0 false alarms. That reaches every floor.',
    })
    expect(found!.remedy).toContain('new candidate on fresh test rows')
  })

  it('is cross-fitted and called exploratory without a validation split', () => {
    const [found] = threshold(pitfallInput(spamTask({ 'domain-test': shy('t') }), { floors }))
    expect(found).toMatchObject({ severity: 'info', evidence: { chosenOn: 'cross-fit', recallMoved: 1 } })
    expect(found!.sentence).toMatch(/^Exploratory, without a validation split: at the threshold 0.300/)
  })

  it('is never chosen on the test rows: validation rows that rank otherwise lead it astray', () => {
    const validation = scoredRowsOf([
      ['spam', 0.7, 0.7, 50],
      ['ham', 0.6, 0.6, 50],
    ])
    expect(threshold(pitfallInput(spamTask({ 'domain-test': shy('t'), validation }), { floors }))).toEqual([])
  })

  it('says where no threshold reaches the floors', () => {
    const blind = scoredRowsOf([
      ['spam', 0.4, 0.4, 25],
      ['ham', 0.4, 0.4, 25],
      ['spam', 0.6, 0.6, 25],
      ['ham', 0.6, 0.6, 25],
    ])
    const [found] = threshold(pitfallInput(spamTask({ 'domain-test': blind }), { floors }))
    expect(found!.sentence).toBe(
      'No threshold reaches every floor of the policy on these test rows: the scores themselves must rank better.',
    )
  })

  it('lowers what errors cost, where the policy gives costs', () => {
    const policy = { floors: {}, costs: { falsePositive: 1, falseNegative: 10 } }
    const [found] = threshold(
      pitfallInput(spamTask({ 'domain-test': shy('t'), validation: shy('v') }), policy),
    )
    expect(found!.evidence).toMatchObject({ costNow: 3, costMoved: 0, reachesFloors: true })
    expect(found!.sentence).toContain('cost per row 0.000 (now 3.000).')
  })

  it('is not raised where the answers given reach the floors, or there are no scores', () => {
    const good = scoredRowsOf([
      ['spam', 0.9, 0.9, 50],
      ['ham', 0.1, 0.1, 50],
    ])
    expect(threshold(pitfallInput(spamTask({ 'domain-test': good }), { floors }))).toEqual([])
    const { scores, ...tuned } = shy('t').tuned
    expect(scores).toHaveLength(100)
    expect(threshold(pitfallInput(spamTask({ 'domain-test': { ...shy('t'), tuned } }), { floors }))).toEqual(
      [],
    )
  })

  it('finds on a real run most of what its threshold misses: recall from 4 of 37 to 28, at 6 false alarms', () => {
    const [found] = threshold(pitfallInput(recordedRun('spam-imbalanced/imbalance')))
    expect(found!.evidence).toMatchObject({
      chosenOn: 'cross-fit',
      recallNow: 4 / 37,
      recallMoved: 28 / 37,
      reachesFloors: false,
    })
  })
})
