import { describe, expect, it } from 'vitest'
import { INPUT_ERROR_CODES, type InputErrorCode } from '../src/errors/inputError.js'
import * as core from '../src/index.js'

const evaluation: core.Evaluation = {
  task: 'binary',
  positive: 1,
  splits: { 'domain-test': { truth: [1, 0], tuned: { predictions: [1, 0] } } },
}

/** The smallest input that causes each error here; those of reading and joining files are ingest's. */
const CASES: Readonly<Record<Exclude<InputErrorCode, 'UNMATCHED_ID' | 'UNSUPPORTED_TASK'>, () => unknown>> = {
  LENGTH_MISMATCH: () => core.accuracyScore([1], []),
  EMPTY_INPUT: () => core.accuracyScore([], []),
  UNKNOWN_LABEL: () => core.accuracyScore([1], ['1']),
  NOT_BINARY: () => core.precisionScore([0, 1, 2], [0, 0, 0]),
  SCORE_OUT_OF_RANGE: () => core.brierScoreLoss([1], [2]),
  NOT_FINITE: () => core.rocAucScore([1], [NaN]),
  OUT_OF_RANGE: () => core.wilsonInterval(2, 1),
  DUPLICATE_ID: () =>
    core.judge(
      { ...evaluation, splits: { 'domain-test': { ...evaluation.splits['domain-test'], ids: ['a', 'a'] } } },
      core.parsePolicy({ extends: 'balanced' }),
    ),
  BAD_POLICY: () => core.parsePolicy({ flors: {} }),
  POLICY_NOT_APPLICABLE: () =>
    core.judge({ ...evaluation, task: 'multiclass' }, core.parsePolicy({ floors: { rocAuc: 0.9 } })),
  BAD_VERDICT: () => core.fromJson('{}'),
  INCONSISTENT_REPORT: () =>
    core.reportCounts({
      accuracy: 0.5,
      classes: [{ label: 'a', precision: 1, recall: 0.55, f1: 0.7, support: 10 }],
    }),
}

/** Codes that only ingest's reading of files throws. */
const ELSEWHERE: readonly InputErrorCode[] = ['UNMATCHED_ID', 'UNSUPPORTED_TASK']

describe('InputError', () => {
  it.each(INPUT_ERROR_CODES.filter((code) => !ELSEWHERE.includes(code)))(
    '%s has a smallest input',
    (code) => {
      const cause = CASES[code as keyof typeof CASES]
      expect(cause, `no case causes ${code}`).toBeDefined()
      expect(cause).toThrow(expect.objectContaining({ name: 'InputError', code }))
    },
  )

  it('says what was found, where, and what was expected', () => {
    for (const cause of Object.values(CASES)) {
      let message = ''
      try {
        cause()
      } catch (error) {
        message = (error as Error).message
      }
      expect(message.length, String(cause)).toBeGreaterThan(20)
      expect(message).not.toMatch(/undefined|\[object/)
    }
  })
})
