import { describe, expect, it } from 'vitest'
import { checkedPolicy } from './checkedPolicy'

const checked = (text: string) => checkedPolicy(new URLSearchParams(text))

describe('checkedPolicy', () => {
  it('is the policy where every value fits', () => {
    const { policy, wrong } = checked('policy=spam&floors.recall=0.9')
    expect(policy.floors).toEqual({ precision: 0.95, recall: 0.9 })
    expect(wrong).toBeNull()
  })

  it('names a value that does not fit and keeps the others', () => {
    const { policy, wrong } = checked('policy=spam&floors.recall=0.9&floors.precision=95')
    expect(policy.floors).toEqual({ precision: 0.95, recall: 0.9 })
    expect(wrong?.path).toBe('floors.precision')
    expect(wrong?.message).toContain('95')
  })

  it('survives whatever an address may hold', () => {
    for (const text of [
      'require=nonsense',
      'costs.falsePositive=1',
      'floors=7&gain=x&looks=-1',
      'gain.metric=auc&slices.minRows=0.5',
      'leakage.similarity=9&holdAlpha=none',
    ]) {
      const { policy, wrong } = checked(`policy=medical&${text}&floors.recall=0.95`)
      expect(wrong, text).not.toBeNull()
      expect(policy.extends, text).toBe('medical')
    }
  })
})
