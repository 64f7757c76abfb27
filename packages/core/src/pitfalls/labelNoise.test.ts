import { describe, expect, it } from 'vitest'
import { pitfallInput, rowsOf, scoredRowsOf, spamTask } from '../../test/cells.js'
import { labelNoise } from './labelNoise.js'

const detect = (test: ReturnType<typeof scoredRowsOf>) =>
  labelNoise(pitfallInput(spamTask({ 'domain-test': test })))

describe('labelNoise', () => {
  it('names rows whose label both models contradict at 0.9 or more, the surest first', () => {
    const [found] = detect(
      scoredRowsOf([
        ['ham', 0.01, 0.01, 30],
        ['ham', 0.92, 0.9, 1],
        ['spam', 0.02, 0.04, 1],
      ]),
    )
    expect(found).toMatchObject({
      severity: 'info',
      pattern: 'splits',
      evidence: { rows: 2, judged: 32, share: 0.0625, agreed: 32 },
      examples: ['r32', 'r31'],
      sentence:
        'On 2 test rows (6.3%) both models give the same answer, each at 0.90 or more, and the label says another.',
    })
  })

  it('is not found where one of the models is less sure, or right', () => {
    expect(
      detect(
        scoredRowsOf([
          ['ham', 0.01, 0.01, 30],
          ['ham', 0.89, 0.99, 1],
          ['ham', 0.01, 0.99, 1],
        ]),
      ),
    ).toEqual([])
  })

  it('is not found where over a tenth of what was said so surely is contradicted', () => {
    const wrong = (rows: number) =>
      scoredRowsOf([
        ['ham', 0.01, 0.01, 18],
        ['ham', 0.99, 0.99, rows],
      ])
    expect(detect(wrong(2))).toHaveLength(1)
    expect(detect(wrong(3))).toEqual([])
  })

  it('takes a multiclass score for that of the answer given, and needs the two to agree', () => {
    const { labels, ...task } = spamTask({
      'domain-test': rowsOf([
        ['a', 'a', 'a', 20],
        ['a', 'b', 'b', 1],
        ['a', 'b', 'c', 1],
        ['c', 'c', 'c', 1],
        ['b', 'b', 'b', 1],
      ]),
    })
    const { positive, ...rest } = task
    const test = rest.splits['domain-test']
    const scores = test.truth.map(() => 0.95)
    const [found, ...more] = labelNoise(
      pitfallInput({
        ...rest,
        task: 'multiclass',
        splits: {
          'domain-test': { ...test, base: { ...test.base!, scores }, tuned: { ...test.tuned, scores } },
        },
      }),
    )
    expect(more).toEqual([])
    expect([labels, positive, found!.examples]).toEqual([['ham', 'spam'], 'spam', ['r21']])
  })

  it('is not found without scores, or without a base', () => {
    const { base, ...alone } = scoredRowsOf([['ham', 0.99, 0.99, 1]])
    expect(base.scores).toHaveLength(1)
    expect(labelNoise(pitfallInput(spamTask({ 'domain-test': alone })))).toEqual([])
    expect(
      labelNoise(pitfallInput(spamTask({ 'domain-test': rowsOf([['ham', 'spam', 'spam', 1]]) }))),
    ).toEqual([])
  })
})
