import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bank } from '../bank/content.js'
import type { Question } from '../questions/question.js'
import { grade, within } from './grade.js'
import type { Response } from './response.js'

const question = (name: string): Question =>
  bank.questions.find(({ id }) => id === `adapting-to-a-domain/${name}`)!
const verdictOn = (name: string, response: Response) => {
  const { correct, score, misconceptions } = grade(question(name), response)
  return { correct, score, misconceptions }
}
const right = { correct: true, score: 1, misconceptions: [] }
const wrong = (...misconceptions: string[]) => ({ correct: false, score: 0, misconceptions })

describe('grade', () => {
  it.each<[string, Response, object]>([
    ['three-rounds', '0.43', right],
    ['three-rounds', '.432', right],
    ['three-rounds', '0,43', right],
    ['three-rounds', '=2*0.6^3', right],
    ['three-rounds', '0.72', wrong('off-by-one')],
    ['three-rounds', '0.26', wrong('off-by-one')],
    ['three-rounds', '=2*(1-0.4*3)', wrong('linear-decay')],
    ['three-rounds', '0.13', wrong('keeps-the-fall')],
    ['three-rounds', '0.5', wrong()],
    ['won-and-lost', '5', right],
    ['won-and-lost', '+5.0 points', right],
    ['won-and-lost', '=100*(34-14)/400', right],
    ['won-and-lost', '8.5', wrong('ignores-losses')],
    ['won-and-lost', '86.5', wrong('level-is-gain')],
    ['won-and-lost', '6.13', wrong('relative-as-points')],
    ['two-slices', '−1.0', wrong('mean-of-slices')],
    ['adapter-weights', '1,966,080', right],
    ['adapter-weights', '81920', wrong('forgets-layers')],
    ['stopped-at', 'best 3  stopped 6\n', right],
    ['stopped-at', 'best 3.0 stopped 6', right],
    ['stopped-at', 'Best 3 stopped 6', wrong()],
    ['stopped-at', 'best 7 stopped 7', wrong('global-min')],
    ['stopped-at', 'best 3', wrong()],
    ['why-tune-tickets', 'o3', right],
    ['why-tune-tickets', 'o1', wrong('erases')],
    ['go-on-learning', { call: ' partial_fit ' }, right],
    ['go-on-learning', { call: 'Partial_fit' }, wrong()],
    ['go-on-learning', { call: 'fit' }, wrong('refit-continues')],
    ['which-means', { hours: 'Retrieval', labels: 'fine-tuning', few: 'PROMPTING' }, right],
  ])('%s: %j', (name, response, expected) => {
    expect(verdictOn(name, response)).toEqual(expected)
  })

  it('gives a cloze and a match the share that is right, and names the parts that are not', () => {
    const cloze = grade(question('shares-and-gain'), { base: '73', tuned: '79%', gain: '8.2' })
    expect(cloze).toMatchObject({
      correct: false,
      score: 2 / 3,
      wrongParts: ['gain'],
      misconceptions: ['relative-as-points'],
      feedback: [{ about: 'gain' }],
    })
    const match = grade(question('calls-that-train'), {
      keras: 'c4',
      trainer: 'c3',
      fastai: 'c1',
      sklearn: 'c5',
    })
    expect(match).toMatchObject({ correct: false, score: 0.5, wrongParts: ['trainer', 'sklearn'] })
    expect(match.misconceptions).toEqual(['train-mode-trains', 'refit-continues'])
  })

  it('says where a recognised wrong answer went off', () => {
    const { wrongStep, steps } = grade(question('won-and-lost'), '8.5')
    expect(steps[wrongStep!]).toBe('Won 34, lost 14.')
  })

  it('never calls a self-check right or wrong', () => {
    const response = { text: 'No.', ticked: ['constant', 'missed'] }
    expect(grade(question('would-you-ship'), response)).toMatchObject({ correct: null, score: 0.4 })
  })

  it('refuses a response that checkForm would have refused', () => {
    expect(() => grade(question('won-and-lost'), 'about five')).toThrow(RangeError)
    expect(() => grade(question('why-tune-tickets'), 'o9')).toThrow(RangeError)
    expect(() => grade(question('which-means'), 'retrieval')).toThrow(RangeError)
  })
})

describe('within', () => {
  it('forgives what binary fractions lose at the edge of a tolerance', () => {
    expect(Math.abs(0.67 - 0.665) <= 0.005).toBe(false)
    expect(within(0.67, 0.665, { atol: 0.005, rtol: 0 })).toBe(true)
    expect(within(46, 45.8, { atol: 0.2, rtol: 0 })).toBe(true)
    expect(within(0.6701, 0.665, { atol: 0.005, rtol: 0 })).toBe(false)
  })

  it('takes the larger of the two tolerances', () => {
    expect(within(1010, 1000, { atol: 1, rtol: 0.01 })).toBe(true)
    expect(within(1011, 1000, { atol: 1, rtol: 0.01 })).toBe(false)
  })

  it('accepts the key itself, and nothing beyond twice the tolerance', () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const positive = fc.double({ min: 1e-3, max: 10, noNaN: true })
    fc.assert(
      fc.property(finite, positive, (key, atol) => {
        expect(within(key, key, { atol, rtol: 0 })).toBe(true)
        expect(within(key + 2 * atol + 0.01, key, { atol, rtol: 0 })).toBe(false)
      }),
    )
  })
})
