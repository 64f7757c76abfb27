import { pairedDifferenceHull } from '@fitcheck/core/comparison'
import { accuracyScore, recallScore } from '@fitcheck/core/metrics'
import { describe, expect, it } from 'vitest'
import { bank } from '../src/bank/content.js'

/** `right` of `n` rows as labels and predictions. */
function rows(right: number, n: number): [string[], string[]] {
  const truth = Array<string>(n).fill('a')
  return [truth, truth.map((label, row) => (row < right ? label : 'b'))]
}
const accuracy = (right: number, n: number) => accuracyScore(...rows(right, n))
const repeated = <T>(...parts: [T, number][]) =>
  parts.flatMap(([value, times]) => Array<T>(times).fill(value))

/** Each authored number once more, by another way than its content takes: from rows through core, or step by step. */
const secondRoute: Readonly<Record<string, () => number>> = {
  'three-rounds': () => Number([0.6, 0.6, 0.6].reduce((loss, kept) => loss * kept, 2).toFixed(2)),
  'shares-and-gain base': () => 100 * accuracy(292, 400),
  'shares-and-gain tuned': () => 100 * accuracy(316, 400),
  'shares-and-gain gain': () => 100 * (accuracy(316, 400) - accuracy(292, 400)),
  'rewritten-prompt': () => 100 * (accuracy(362, 400) - accuracy(344, 400)),
  'won-and-lost': () =>
    100 * pairedDifferenceHull({ bothRight: 312, tunedOnly: 34, baseOnly: 14, bothWrong: 40 }).estimate,
  'urgent-caught': () => {
    const truth = repeated(['urgent', 100], ['routine', 100])
    const tuned = repeated(['urgent', 82], ['routine', 18], ['urgent', 12], ['routine', 88])
    const base = repeated(['urgent', 74], ['routine', 126])
    const options = { posLabel: 'urgent' }
    return 100 * (recallScore(truth, tuned, options) - recallScore(truth, base, options))
  },
  'catalogue-gain': () => 71 - 64.5,
  'fewer-rows-later': () => 100 * (accuracy(330, 400) - accuracy(318, 400)),
  'adapter-weights': () =>
    repeated([16 * 1024, 24], [4096 * 16, 24]).reduce((sum, weights) => sum + weights, 0),
  'two-slices': () =>
    100 * pairedDifferenceHull({ bothRight: 0, tunedOnly: 25, baseOnly: 21, bothWrong: 354 }).estimate,
  'calls-to-pay-off': () => {
    let saved = 0
    let calls = 0
    for (; saved < 90_000_000; calls += 1000) saved += 1000 * (1.2 - 0.2) * 500
    return calls
  },
  'faded-gain rival': () => 190,
  'faded-gain rows': () => 250,
  'faded-gain gain': () => 100 * (accuracy(205, 250) - accuracy(190, 250)),
}

const numbers = bank.questions.flatMap((question) => {
  const name = question.id.slice(question.id.indexOf('/') + 1)
  if (question.type === 'numeric') return [{ name, answer: question.answer }]
  if (question.type !== 'cloze') return []
  return question.blanks.flatMap(({ id, answer }) =>
    answer.kind === 'number' ? [{ name: `${name} ${id}`, answer }] : [],
  )
})

describe('authored numeric keys', () => {
  it.each(numbers)('$name agrees with a second way', ({ name, answer }) => {
    expect(secondRoute[name], `${name} has no second way here`).toBeDefined()
    expect(answer.value).toBeCloseTo(secondRoute[name]!(), 9)
  })

  it('none of the second ways is left over', () => {
    expect(Object.keys(secondRoute).sort()).toEqual(numbers.map(({ name }) => name).sort())
  })
})
