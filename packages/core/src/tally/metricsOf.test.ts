import { describe, expect, it } from 'vitest'
import { classRuns, recordedRun } from '../../test/recordedRuns.js'
import { modelMetrics } from '../evaluation/modelMetrics.js'
import { prepare } from '../evaluation/prepare.js'
import { metricsOf } from './metricsOf.js'
import { emptyTally } from './tally.js'
import { tallyRows } from './tallyRows.js'

describe('metricsOf', () => {
  it.each(classRuns)('is of the recorded run %s what a verdict says of its rows', (name) => {
    const evaluation = recordedRun(name)
    const prepared = prepare(evaluation)
    const { task, positive } = evaluation
    const split = prepared.splits['domain-test']
    const kind = { task, labels: prepared.labels, ...(positive !== undefined && { positive }), hasBase: true }
    const rows = Int32Array.from({ length: split.rows }, (_, row) => row)
    expect(metricsOf(tallyRows(evaluation.splits['domain-test'], kind))).toEqual({
      base: modelMetrics(prepared, split, split.base!, rows),
      tuned: modelMetrics(prepared, split, split.tuned, rows),
    })
  })

  it('tells answers that are no label from missing ones, and counts both as wrong', () => {
    const columns = {
      truth: ['spam', 'spam', 'ham', 'ham'],
      tuned: { predictions: ['spam', 'spam?', null, 'ham'] },
    }
    const tally = tallyRows(columns, {
      task: 'binary',
      labels: ['ham', 'spam'],
      positive: 'spam',
      hasBase: false,
    })
    expect(metricsOf(tally).tuned).toMatchObject({
      rows: 4,
      accuracy: 0.5,
      precision: 1,
      recall: 0.5,
      specificity: 0.5,
      confusion: {
        matrix: [
          [1, 0],
          [0, 1],
        ],
        invalid: [0, 1],
        missing: [1, 0],
      },
    })
  })

  it('has no numbers of no rows, and says why', () => {
    const { tuned } = metricsOf(emptyTally({ task: 'multiclass', labels: ['a', 'b'], hasBase: false }))
    expect(tuned).toMatchObject({ rows: 0, accuracy: null, recall: null, mcc: null })
    expect(tuned.undefinedAt['accuracy']).toBe('no rows')
  })
})
