import { describe, expect, it } from 'vitest'
import { certifies } from '../bank/bank.js'
import { bank } from '../bank/content.js'
import { estimate } from './posterior.js'
import { testSentences } from './sentences.js'
import { type Stage, stageOf } from './stage.js'

const strength = {
  ...estimate([]),
  expectedShare: 0.804,
  range: { lower: 0.6, upper: 0.95 },
  probabilityStrong: 0.92,
  items: 10,
}
const said = (stage: Stage | null, more: object = {}) =>
  testSentences({
    right: 9,
    of: 10,
    metBefore: 0,
    strength,
    stage,
    misconceptions: [],
    objectives: [],
    ...more,
  }).join(' ')

describe('stageOf', () => {
  it.each<[number, Stage]>([
    [0.9, 'strong-today'],
    [0.8999, 'likely-strong'],
    [0.75, 'likely-strong'],
    [0.7499, 'not-sure'],
    [0.2501, 'not-sure'],
    [0.25, 'likely-not-yet'],
    [0.1001, 'likely-not-yet'],
    [0.1, 'not-yet'],
  ])('%d is %s', (probability, stage) => {
    expect(stageOf(probability)).toBe(stage)
  })
})

describe('testSentences', () => {
  it('gives counts, the expected share with its range, and what it rests on', () => {
    expect(said('strong-today')).toBe(
      'You got 9 of 10. On fresh questions like these we expect about 8 in 10 right without help (range 6 to 10). ' +
        'Of 20 learners with such evidence, about 2 will not be there yet. Three questions tomorrow make it lasting. ' +
        'This rests on 10 questions, without a proctor.',
    )
  })

  it('"not sure" speaks of the test, not of the learner', () => {
    expect(said('not-sure')).toContain('Ten questions cannot tell. Many who know this pattern land here.')
  })

  it('never says strong, and never shows a percentage, while the bank is too small', () => {
    expect(certifies(bank, 'adapting-to-a-domain')).toBe(false)
    const text = said(null, { metBefore: 2 })
    expect(text).toContain('2 of these you have met before; they are left out of the estimate.')
    expect(text).toContain('does not have enough questions yet')
    expect(text).not.toMatch(/%|strong today|likely/i)
  })

  it('names the idea that cost most, and what is still ahead', () => {
    const misconceptions = [{ id: 'x', name: 'A weak prompt taken as the rival' }]
    expect(said('likely-not-yet', { misconceptions })).toContain('a weak prompt taken as the rival')
    const objectives = [{ objective: 'compute the gain', marks: [false, true] }]
    expect(said('not-yet', { objectives })).toContain('Still ahead: compute the gain.')
  })
})
