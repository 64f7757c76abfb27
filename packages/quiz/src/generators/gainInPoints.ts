import { newcombePairedDifference } from '@fitcheck/core/comparison'
import type { Generator } from './generator.js'

const tasks = [
  { rows: 'support tickets', job: 'sorts support tickets into queues' },
  { rows: 'job advertisements', job: 'labels job advertisements by trade' },
  { rows: 'lab reports', job: 'marks which lab reports need a second look' },
  { rows: 'customer reviews', job: 'labels customer reviews by the part they speak of' },
  { rows: 'contracts', job: 'finds contracts with a clause on liability' },
]

/** Gain of a tuned model over the base with the better of two prompts, in percentage points. */
export const gainInPoints: Generator = {
  id: 'adapting-to-a-domain/gain',
  version: 1,
  type: 'numeric',
  difficulty: 'medium',
  objective: 'compare',
  misconceptions: ['weak-baseline', 'level-is-gain', 'relative-as-points'],
  use: 'both',
  status: 'live',
  draw(source) {
    const { rows, job } = source.pick(tasks)
    const n = source.pick([200, 250, 400, 500, 800])
    const prompted = Math.round((n * source.between(60, 82)) / 100)
    const plain = prompted - Math.round((n * source.between(3, 14)) / 100)
    const tuned = prompted + Math.round((n * source.between(10, 120)) / 1000)
    if (tuned > 0.97 * n) return null
    // One decimal says the gain exactly.
    if ((1000 * (tuned - prompted)) % n !== 0) return null
    const longFirst = source.between(0, 1) === 0

    const gain = tidyNumber(100 * pairedGain(tuned, prompted, n))
    const shortRow = ['base, short instruction', `${plain}`]
    const longRow = ['base, instruction with examples', `${prompted}`]
    return {
      type: 'numeric',
      prompt:
        `A model ${job}. All three systems below answered the same ${n} held-out ${rows}. ` +
        'By how many percentage points is the fine-tuned model better than the rival it has to beat? ' +
        'One decimal; a difference of up to 0.05 is accepted.',
      stimulus: {
        kind: 'table',
        caption: `Right answers on the same ${n} ${rows}`,
        columns: ['system', 'right'],
        rows: [...(longFirst ? [longRow, shortRow] : [shortRow, longRow]), ['fine-tuned', `${tuned}`]],
      },
      answer: {
        kind: 'number',
        value: gain,
        unit: 'percent-points',
        tolerance: { atol: 0.05, rtol: 0 },
        wrong: [
          {
            value: 100 * pairedGain(tuned, plain, n),
            misconception: 'weak-baseline',
            step: 0,
            feedback: `That is the distance to the weaker prompt. With examples the same base gets ${prompted} right; this is the rival to beat.`,
          },
          {
            value: (100 * tuned) / n,
            misconception: 'level-is-gain',
            step: 1,
            feedback: `That is how good the tuned model is, ${tuned} of ${n}. How much tuning added is the difference to the rival.`,
          },
          {
            value: (100 * (tuned - prompted)) / prompted,
            misconception: 'relative-as-points',
            step: 2,
            feedback: `This divides by the rival's ${prompted} right answers: a relative gain in percent. Points divide by the ${n} rows.`,
          },
        ],
      },
      hints: [
        'Two rows belong to the same base model. Which of them would you use if you could not tune?',
        'Percentage points: the difference of two shares of the same rows.',
      ],
      steps: [
        `The rival is the base with its better prompt: ${prompted} right.`,
        `The tuned model has ${tuned} right, so ${tuned} − ${prompted} = ${tuned - prompted} rows more.`,
        `As a share of all ${n} rows: 100 × ${tuned - prompted} / ${n} = ${tidy(gain)} points.`,
      ],
      finalAnswer: `The gain is ${tidy(gain)} percentage points.`,
      quickCheck: `${tidy((100 * tuned) / n)}% − ${tidy((100 * prompted) / n)}% = ${tidy(gain)} points.`,
      mistakes: [
        'Comparing with a prompt that nobody would ship.',
        'Quoting the tuned score alone, which says how good, not how much better.',
      ],
      sources: [{ text: 'Computed from the numbers shown.', url: null }],
    }
  },
}

/** Core's paired difference; how the two overlap does not change its estimate. */
function pairedGain(tuned: number, base: number, n: number): number {
  const bothRight = Math.min(tuned, base)
  const cells = {
    bothRight,
    tunedOnly: tuned - bothRight,
    baseOnly: base - bothRight,
    bothWrong: n - Math.max(tuned, base),
  }
  return newcombePairedDifference(cells).estimate
}

function tidy(value: number): string {
  return String(tidyNumber(value))
}

/** Without what binary fractions add: 7, not 7.000000000000001. */
function tidyNumber(value: number): number {
  return Number(value.toFixed(3))
}
