import { parsePolicy } from '@fitcheck/core/verdict'
import { describe, expect, it } from 'vitest'
import { changedPaths, policyFromQuery, queryWithPolicy, queryWithPreset } from './policyQuery'

const query = (text: string) => new URLSearchParams(text)

describe('policyFromQuery', () => {
  it('is the balanced preset where nothing is asked', () => {
    expect(policyFromQuery(query(''))).toEqual({ extends: 'balanced' })
  })

  it('takes a preset and fields by their paths', () => {
    expect(
      policyFromQuery(query('policy=spam&floors.recall=0.9&gain.required=false&confidence=0.9')),
    ).toEqual({
      extends: 'spam',
      floors: { recall: 0.9 },
      gain: { required: false },
      confidence: 0.9,
    })
  })

  it('takes away what the preset asks with none', () => {
    expect(parsePolicy(policyFromQuery(query('policy=spam&floors.recall=none'))).floors).toEqual({
      precision: 0.95,
    })
    expect(parsePolicy(policyFromQuery(query('policy=spam&gain=none'))).gain).toBeNull()
  })

  it('passes over what it does not know, and leaves misfits to parsePolicy', () => {
    expect(policyFromQuery(query('utm=x&policy=nonsense&example=spam'))).toEqual({ extends: 'balanced' })
    expect(() => parsePolicy(policyFromQuery(query('floors.recall=1.5')))).toThrow(/floors\.recall/)
  })
})

describe('the query', () => {
  it('comes back as the policy it was written from', () => {
    let next = query('example=spam&policy=medical')
    next = queryWithPolicy(next, 'floors.recall', 0.93)
    next = queryWithPolicy(next, 'floors.specificity', null)
    next = queryWithPolicy(next, 'require', ['train'])
    next = queryWithPolicy(next, 'evidence', 'point')
    expect(policyFromQuery(query(next.toString()))).toEqual({
      extends: 'medical',
      floors: { recall: 0.93, specificity: null },
      require: ['train'],
      evidence: 'point',
    })
    expect(next.get('example')).toBe('spam')
    expect(changedPaths(next)).toEqual(['floors.recall', 'floors.specificity', 'require', 'evidence'])
  })

  it('can ask for no required data at all', () => {
    const next = queryWithPolicy(query('policy=medical'), 'require', [])
    expect(parsePolicy(policyFromQuery(next)).require).toEqual([])
  })

  it('goes back to the preset field by field, and wholly with another preset', () => {
    const changed = queryWithPolicy(query('policy=spam&example=spam'), 'floors.recall', 0.9)
    expect(queryWithPolicy(changed, 'floors.recall', undefined).toString()).toBe('policy=spam&example=spam')
    expect(queryWithPreset(changed, 'fraud').toString()).toBe('policy=fraud&example=spam')
  })
})
