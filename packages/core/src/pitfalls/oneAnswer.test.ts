import { describe, expect, it } from 'vitest'
import { type Cell, pitfallInput, rowsOf, spamTask } from '../../test/cells.js'
import { oneAnswer } from './oneAnswer.js'

const detect = (cells: readonly Cell[]) => oneAnswer(pitfallInput(spamTask({ 'domain-test': rowsOf(cells) })))

describe('oneAnswer', () => {
  it('is found where every answer is the same', () => {
    const [found] = detect([
      ['spam', 'spam', 'spam', 6],
      ['ham', 'ham', 'spam', 4],
    ])
    expect(found).toMatchObject({
      severity: 'serious',
      pattern: 'accuracy-trap',
      evidence: { answer: 'spam', answerShare: 1, truthShare: 0.6, rows: 10 },
      examples: ['r7', 'r8', 'r9', 'r10'],
    })
    expect(found!.sentence).toContain('on every row, and 60.0% of the truth is that')
  })

  it('is found from 99% on, where under 95% of the truth is that', () => {
    const cells: readonly Cell[] = [
      ['ham', 'ham', 'ham', 94],
      ['spam', 'ham', 'ham', 5],
      ['spam', 'ham', 'spam', 1],
    ]
    expect(detect(cells)[0]?.evidence).toMatchObject({ answerShare: 0.99, truthShare: 0.94 })
  })

  it('is not found at 99% where 95% of the truth is that, nor at 98%', () => {
    expect(
      detect([
        ['ham', 'ham', 'ham', 95],
        ['spam', 'ham', 'ham', 4],
        ['spam', 'ham', 'spam', 1],
      ]),
    ).toEqual([])
    expect(
      detect([
        ['ham', 'ham', 'ham', 60],
        ['spam', 'ham', 'ham', 38],
        ['spam', 'ham', 'spam', 2],
      ]),
    ).toEqual([])
  })
})
