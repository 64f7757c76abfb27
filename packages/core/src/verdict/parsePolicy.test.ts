import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parsePolicy, policyPaths, setPolicyValue } from './parsePolicy.js'
import { policyHash } from './policyHash.js'
import { policySchema } from './policySchema.js'
import { presets } from './presets.js'

const validate = new Ajv2020({ strict: false }).compile(policySchema)

describe('parsePolicy', () => {
  it('fills in what a preset and the defaults say', () => {
    expect(parsePolicy({ extends: 'spam', name: 'inbox', floors: { recall: 0.9 } })).toEqual({
      extends: 'spam',
      name: 'inbox',
      floors: { precision: 0.95, recall: 0.9 },
      gain: { metric: 'precision', margin: 0, required: true },
      noninferiority: { recall: 0.05 },
      slices: { metric: 'specificity', margin: 0.1, minRows: 30 },
      retention: { metric: 'accuracy', margin: 0.05 },
      require: [],
      prevalence: null,
      costs: null,
      leakage: { nearDuplicates: 'list', similarity: 0.7 },
      confidence: 0.95,
      holdAlpha: 0.1,
      evidence: 'interval',
      candidates: 1,
      looks: 1,
    })
  })

  it('takes away what is set to null', () => {
    const policy = parsePolicy({ extends: 'balanced', gain: null, floors: { recall: null } })
    expect(policy.gain).toBeNull()
    expect(policy.floors).toEqual({ precision: 0.85 })
  })

  it.each([
    [
      { extends: 'spma' },
      "policy: 'extends' is \"spma\". Expected one of balanced, medical, spam, fraud, moderation; did you mean 'spam'?",
    ],
    [
      { floors: { presision: 0.9 } },
      "policy: unknown field 'floors.presision'. Expected a known one; did you mean 'precision'?",
    ],
    [{ floors: { recall: 1.2 } }, "policy: 'floors.recall' is 1.2. Expected a number above 0 and under 1"],
    [{ confidence: '95%' }, 'policy: \'confidence\' is "95%". Expected a number of at least 0.5 and under 1'],
    [{ looks: 1.5 }, "policy: 'looks' is 1.5. Expected a whole number of at least 1 and at most 1000"],
    [
      { gain: { margin: 0.1 } },
      "policy: 'gain.metric' is not there. Expected one of accuracy, precision, recall, specificity, f1, rocAuc, score",
    ],
    [
      { require: ['genral'] },
      "policy: 'require[0]' is \"genral\". Expected one of general, train, slices; did you mean 'general'?",
    ],
    [
      'spam',
      'policy is "spam". Expected an object with fields such as floors, gain, extends: an empty one asks nothing',
    ],
  ])('refuses %j with what was found, where, and what was expected', (input, message) => {
    expect(() => parsePolicy(input)).toThrow(expect.objectContaining({ code: 'BAD_POLICY', message }))
  })

  it.each(Object.entries(presets))('the preset %s fits the published schema', (_, preset) => {
    expect(validate(preset)).toBe(true)
  })

  it('the published schema refuses what parsePolicy refuses', () => {
    for (const wrong of [{ extends: 'spma' }, { floors: { presision: 0.9 } }, { looks: 1.5 }, 'spam'])
      expect(validate(wrong)).toBe(false)
  })
})

describe('setPolicyValue', () => {
  it('sets by the path of the file, and keeps the rest', () => {
    const input = setPolicyValue(setPolicyValue({ extends: 'spam' }, 'floors.recall', 0.9), 'looks', 3)
    expect(input).toEqual({ extends: 'spam', floors: { recall: 0.9 }, looks: 3 })
  })

  it('names the nearest path', () => {
    expect(() => setPolicyValue({}, 'floor.recall', 0.9)).toThrow("did you mean 'floors.recall'?")
    expect(policyPaths).toContain('retention.margin')
  })
})

describe('policyHash', () => {
  it('is the same for files that ask the same, whatever their order and what they leave out', () => {
    const short = parsePolicy({ extends: 'balanced' })
    const long = parsePolicy({ looks: 1, ...presets.balanced })
    expect(policyHash(short)).toBe(policyHash(long))
    expect(policyHash(short)).toMatch(/^[0-9a-f]{64}$/)
    expect(policyHash(parsePolicy({ extends: 'balanced', looks: 2 }))).not.toBe(policyHash(short))
  })
})
