import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { spamTask } from '../../test/cells.js'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import { judge } from '../verdict/judge.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import { toJson } from './json.js'
import { verdictSchema } from './verdictSchema.js'

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
const validate = ajv.compile(verdictSchema)

describe('verdictSchema', () => {
  it('is named by its version', () => {
    expect(verdictSchema.$id).toBe('urn:fitcheck:verdict:1')
    expect(ajv.validateSchema(verdictSchema)).toBe(true)
  })

  it.each(allVerdicts())('holds for $name', ({ verdict }) => {
    validate(JSON.parse(toJson(verdict)))
    expect(validate.errors).toBeNull()
  })

  it('holds where nothing could be compared, and where candidates share the level', () => {
    const alone = judge(
      spamTask({ 'domain-test': { truth: ['spam', 'ham'], tuned: { predictions: ['ham', 'ham'] } } }),
      parsePolicy({ extends: 'balanced' }),
    )
    expect(alone.paired).toBeNull()
    validate(JSON.parse(toJson(alone)))
    expect(validate.errors).toBeNull()
    const shared = recordedVerdict('spam-hard-ham/good', 'spam', { candidates: 5 })
    expect(shared.claims[0]).toHaveProperty('metLimit')
    validate(JSON.parse(toJson(shared)))
    expect(validate.errors).toBeNull()
  })

  it('refuses a missing member, an unknown one, and a wrong one', () => {
    const verdict = JSON.parse(toJson(recordedVerdict('spam-hard-ham/good', 'spam')))
    const { scope, ...without } = verdict
    expect(typeof scope).toBe('string')
    expect(validate(without)).toBe(false)
    expect(validate({ ...verdict, mood: 'good' })).toBe(false)
    expect(validate({ ...verdict, decision: 'maybe' })).toBe(false)
    expect(validate({ ...verdict, claims: [{ ...verdict.claims[0], p: 2 }] })).toBe(false)
    expect(validate({ ...verdict, findings: [{ ...verdict.findings[0], evidence: { list: [1] } }] })).toBe(
      false,
    )
  })
})
