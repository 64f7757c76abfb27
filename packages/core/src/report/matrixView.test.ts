import { describe, expect, it } from 'vitest'
import { rowsOf, spamTask } from '../../test/cells.js'
import { recordedVerdict } from '../../test/recordedRuns.js'
import { judge } from '../verdict/judge.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import { matrixViews } from './matrixView.js'

const policy = parsePolicy({ extends: 'balanced' })

describe('matrixViews', () => {
  it('shows base, tuned and difference of a binary task, the positive class first', () => {
    const [base, tuned, difference] = matrixViews(recordedVerdict('spam-hard-ham/good', 'spam'))
    expect(base!.labels).toEqual(['spam', 'ham'])
    expect(base!.cells.map((row) => row.map(({ count }) => count))).toEqual([
      [214, 41],
      [21, 99],
    ])
    expect(tuned!.cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['224', '31'],
      ['14', '106'],
    ])
    expect(difference!.cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['+10', '−10'],
      ['−7', '+7'],
    ])
    expect(tuned!.cells.map((row) => row.map(({ word, right }) => [word, right]))).toEqual([
      [
        ['caught', true],
        ['missed', false],
      ],
      [
        ['falsely flagged', false],
        ['left alone', true],
      ],
    ])
    expect(tuned!.cells[0]![0]!.share).toBeCloseTo(224 / 255, 12)
  })

  it('adds a column for answers that are missing or no label, so that rows sum to their class', () => {
    const cells = [
      ['spam', 'spam', 'spam', 5],
      ['spam', 'spam', 'maybe', 2],
      ['ham', 'ham', null, 1],
      ['ham', 'ham', 'ham', 4],
    ] as const
    const views = matrixViews(judge(spamTask({ 'domain-test': rowsOf(cells) }), policy))
    expect(views[1]!.labels).toEqual(['spam', 'ham', 'no answer'])
    expect(views[1]!.cells.map((row) => row.map(({ count }) => count))).toEqual([
      [5, 0, 2],
      [0, 4, 1],
    ])
    expect(views[1]!.cells[0]![2]).toMatchObject({ word: 'no answer', right: false })
  })

  it('shows the tuned model alone where there is no base', () => {
    const { truth, tuned } = rowsOf([
      ['spam', null, 'spam', 3],
      ['ham', null, 'ham', 3],
    ])
    const views = matrixViews(judge(spamTask({ 'domain-test': { truth, tuned } }), policy))
    expect(views.map(({ title }) => title)).toEqual(['tuned'])
  })

  it('has no words in a multiclass task', () => {
    const [base] = matrixViews(recordedVerdict('digits-rotated/good', 'balanced'))
    expect(base!.labels).toHaveLength(10)
    expect(base!.cells.flat().every(({ word }) => word === '')).toBe(true)
  })
})
