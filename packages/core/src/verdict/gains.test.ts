import { describe, expect, it } from 'vitest'
import type { AskedClaim } from './askedClaim.js'
import { f1Gain, precisionGain } from './gains.js'
import { parsePolicy } from './parsePolicy.js'
import { judgeClaims } from './states.js'

/** Rows at (truth, base, tuned): the base flags `base` negatives, the tuned model as many positives. */
const flagging = (base: number, tuned: number) => Float64Array.of(400, 0, base, 0, 0, tuned, 0, 0)
const judged = (evidence: AskedClaim['evidence']) => {
  const claim = { id: 'gain/precision', role: 'gain', mode: 'prove', metric: 'precision', bar: 0 } as const
  return judgeClaims(
    [{ ...claim, split: 'domain-test', evidence, showable: true }],
    parsePolicy({ extends: 'spam' }),
  )[0]!
}

describe('a difference of precision or F1', () => {
  it('is decided where both models have enough rows in the denominator', () => {
    expect(judged(precisionGain(flagging(10, 10)))).toMatchObject({ state: 'met', estimate: 1 })
    expect(judged(f1Gain(flagging(20, 20))).state).toBe('met')
  })

  it('of fewer is neither met nor failed, however clear its interval, and says so', () => {
    const few = judged(precisionGain(flagging(9, 30)))
    expect(few.interval.lower).toBeGreaterThan(0)
    expect(few).toMatchObject({
      state: 'unproven',
      showable: true,
      settle: { rows: null, reason: "one model's metric rests on 9 rows: under 10 decide nothing" },
    })
    const worse = judged(precisionGain(Float64Array.of(400, 9, 0, 0, 0, 0, 30, 0)))
    expect(worse.interval.upper).toBeLessThan(0)
    expect(worse).toMatchObject({ state: 'unproven', p: 1, settle: { rows: null } })
    expect(judged(f1Gain(flagging(9, 10))).settle?.reason).toContain('under 20')
  })
})
