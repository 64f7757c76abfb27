import { parsePolicy, policyHash, presets } from '@fitcheck/core/verdict'
import { readPolicyText } from '@fitcheck/ingest'
import { describe, expect, it } from 'vitest'
import { fitcheck, temporaryFolder } from './fitcheck.js'

describe('fitcheck policy show', () => {
  it.each(Object.keys(presets))('%s prints a file that gives the same policy', async (name) => {
    const { code, stdout } = await fitcheck(['policy', 'show', name])
    expect(code).toBe(0)
    const policy = parsePolicy({ extends: name })
    expect(stdout).toContain(`sha256 ${policyHash(policy)}`)
    expect(stdout).toContain('confidence: 0.95')
    expect(parsePolicy(readPolicyText(stdout, 'shown.yaml'))).toEqual(policy)
  })

  it('a file too, also one that takes away what its preset asks', async () => {
    const text =
      'extends: spam\nname: "2026: inbox"\nfloors: {recall: null}\nnoninferiority: null\ncosts: {falsePositive: 1, falseNegative: 20}\n'
    const { stdout } = await fitcheck(['policy', 'show', temporaryFolder().write('inbox.yaml', text)])
    expect(parsePolicy(readPolicyText(stdout, 'shown.yaml'))).toEqual(
      parsePolicy(readPolicyText(text, 'inbox.yaml')),
    )
  })

  it('without a name lists the presets and why', async () => {
    const { code, stdout } = await fitcheck(['policy', 'show'])
    for (const name of Object.keys(presets)) expect(stdout).toContain(name)
    expect(stdout).toContain('Lost mail is the harm')
    expect(code).toBe(0)
  })

  it('names the nearest preset', async () => {
    const { code, stderr } = await fitcheck(['policy', 'show', 'medcal'])
    expect(stderr).toContain("The nearest known one is 'medical'.")
    expect(code).toBe(64)
  })
})
