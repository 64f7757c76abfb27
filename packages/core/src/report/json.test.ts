import { describe, expect, it } from 'vitest'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import type { Verdict } from '../verdict/verdict.js'
import { fromJson, toJson } from './json.js'

const verdict = recordedVerdict('spam-hard-ham/good', 'spam')

function codeOf(run: () => unknown): { code: unknown; message: string } {
  try {
    run()
  } catch (error) {
    return { code: (error as { code?: unknown }).code, message: (error as Error).message }
  }
  return { code: 'nothing was thrown', message: '' }
}

describe('toJson and fromJson', () => {
  it('are each other’s inverse on every recorded run', () => {
    for (const { verdict } of allVerdicts()) {
      const text = toJson(verdict)
      expect(fromJson(text)).toStrictEqual(verdict)
      expect(toJson(fromJson(text))).toBe(text)
    }
  })

  it.each([
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [-0, '-0'],
  ])('refuse %s, and say where it stands', (number, found) => {
    const broken: Verdict = { ...verdict, claims: [{ ...verdict.claims[0]!, estimate: number }] }
    const { code, message } = codeOf(() => toJson(broken))
    expect(code).toBe('NOT_FINITE')
    expect(message).toContain(found)
    expect(message).toContain('claims[0].estimate')
  })
})

describe('fromJson', () => {
  it('refuses another schema version and says which one it reads', () => {
    const { code, message } = codeOf(() => fromJson(JSON.stringify({ ...verdict, schemaVersion: 2 })))
    expect(code).toBe('BAD_VERDICT')
    expect(message).toContain('schemaVersion 2')
  })

  it('refuses what is no verdict', () => {
    expect(codeOf(() => fromJson('{"decision": ')).code).toBe('BAD_VERDICT')
    expect(codeOf(() => fromJson('[1]')).code).toBe('BAD_VERDICT')
    expect(codeOf(() => fromJson('{}')).message).toContain('schemaVersion missing')
    expect(codeOf(() => fromJson('{"schemaVersion": 1, "decision": "ship"}')).message).toContain('claims')
  })
})
