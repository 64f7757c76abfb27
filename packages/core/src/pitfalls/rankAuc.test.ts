import { expect, it } from 'vitest'
import { recordedRun } from '../../test/recordedRuns.js'
import { rankAuc } from './rankAuc.js'

const rows = (n: number) => Int32Array.from({ length: n }, (_, row) => row)

it('rankAuc counts the pairs ranked rightly, ties half', () => {
  const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8)
  expect(rankAuc(rows(4), (row) => row >= 2, scores)).toBe(0.75)
  expect(rankAuc(rows(4), (row) => row >= 2, Float64Array.of(0.5, 0.5, 0.5, 0.5))).toBe(0.5)
})

it('rankAuc agrees with scikit-learn on a recorded run', () => {
  const test = recordedRun('spam-hard-ham/good').splits['domain-test']
  const scores = Float64Array.from(test.tuned.scores!)
  const auc = rankAuc(rows(test.truth.length), (row) => test.truth[row] === 'spam', scores)
  expect(auc).toBeCloseTo(0.954281045751634, 12)
})

it('rankAuc is null where a class has no rows', () => {
  expect(rankAuc(rows(2), () => true, Float64Array.of(0.1, 0.2))).toBeNull()
})
