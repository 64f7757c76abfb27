import { describe, expect, it } from 'vitest'
import { recordedVerdict } from '../../test/recordedRuns.js'
import type { Claim } from '../verdict/verdict.js'
import { claimSentences } from './claimSentences.js'

const verdict = recordedVerdict('spam-hard-ham/good', 'spam')
const [precision, recall, gain, kept] = verdict.claims as [Claim, Claim, Claim, Claim]
const interval = (lower: number, upper: number) => ({ ...precision.interval, lower, upper })

describe('claimSentences', () => {
  it('say what was found, why it is open, and what would settle it', () => {
    expect(claimSentences(precision, 'interval')).toEqual([
      'Precision is 0.941 (224 of 238); its interval [0.903, 0.967] reaches to both sides of the bar 0.95, so neither side is proven.',
      'The estimate itself lies below the bar: more rows alone will not settle it.',
    ])
  })

  it('name the rows that would settle it', () => {
    const claim: Claim = { ...precision, settle: { rows: 3744, reason: 'rows for 80% power' } }
    expect(claimSentences(claim, 'interval').at(-1)).toBe(
      'About 3,744 rows of its kind, fresh or counted as another look, would settle it with 80% power.',
    )
  })

  it('are one sentence where a claim is met', () => {
    expect(claimSentences(recall, 'interval')).toEqual([
      'Recall is 0.878 (224 of 255); its interval [0.832, 0.916] lies on the right side of the bar 0.70.',
    ])
    expect(claimSentences(kept, 'interval')).toEqual([
      'Recall changed by +0.039, base to tuned, on 255 rows; its interval [+0.014, +0.071] lies on the right side of the margin −0.05.',
    ])
  })

  it('tell failed from below by the correction, and settle nothing that failed', () => {
    const wrong: Claim = { ...precision, interval: interval(0.8, 0.9) }
    expect(claimSentences({ ...wrong, state: 'failed' }, 'interval').at(-1)).toBe(
      'This stands after correcting for all claims judged (Holm).',
    )
    expect(claimSentences({ ...wrong, state: 'below' }, 'interval').join(' ')).toContain('not enough to hold')
  })

  it('name the stricter limit where candidates share the level', () => {
    const claim: Claim = { ...recall, state: 'unproven', metLimit: 0.69, bar: 0.7 }
    expect(claimSentences(claim, 'interval')[1]).toBe(
      'A stricter limit counts (several candidates or looks, unequal weights, or a small class): 0.690, which is not on the right side of the bar 0.70.',
    )
  })

  it('say that so few rows could not have shown it', () => {
    const few: Claim = {
      ...precision,
      showable: false,
      counts: { k: 4, n: 4 },
      estimate: 1,
      interval: interval(0.398, 1),
    }
    expect(claimSentences(few, 'interval')[1]).toBe(
      'With 4 rows not even a perfect result could show the bar 0.95.',
    )
  })

  it('say why there is no value', () => {
    const none: Claim = {
      ...precision,
      estimate: null,
      undefinedAt: 'nothing was predicted positive',
      interval: interval(0, 1),
    }
    expect(claimSentences(none, 'interval')[0]).toContain(
      'Precision has no value here: nothing was predicted positive',
    )
  })

  it('give no rows for a change of precision, whose rows differ from model to model', () => {
    expect(claimSentences(gain, 'interval')[0]).toContain(
      'Precision changed by +0.031, base to tuned; its interval',
    )
  })

  it('say where the policy judges points', () => {
    expect(claimSentences({ ...precision, state: 'below' }, 'point').slice(0, 2)).toEqual([
      'Precision is 0.941 (224 of 238).',
      'The policy judges the point estimate alone: below against the bar 0.95.',
    ])
  })
})
