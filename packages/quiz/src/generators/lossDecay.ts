import type { Generator } from './generator.js'

const epochsInWords = ['', '', 'two', 'three', 'four']

/** What a loop prints that multiplies a made-up loss by the same factor in every epoch. */
export const lossDecay: Generator = {
  id: 'adapting-to-a-domain/loss-decay',
  version: 1,
  type: 'numeric',
  difficulty: 'easy',
  objective: 'train',
  misconceptions: ['off-by-one', 'linear-decay', 'keeps-the-fall'],
  use: 'both',
  status: 'live',
  draw(source) {
    const start = source.between(5, 24) / 10
    const kept = source.between(11, 18) / 20
    const epochs = source.between(2, 4)
    const value = start * kept ** epochs
    if (onRoundingEdge(value)) return null
    const [key, oneLess, oneMore] = [value, value / kept, value * kept].map((loss) => loss.toFixed(2))
    const linear = start * (1 - (1 - kept) * epochs)
    const fall = start * (1 - kept) ** epochs
    return {
      type: 'numeric',
      prompt: 'What does this program print? Give two decimals; a difference of up to 0.005 is accepted.',
      stimulus: {
        kind: 'code',
        language: 'python',
        library: null,
        code: [
          `loss = ${start}`,
          `for epoch in range(${epochs}):`,
          `    loss = loss * ${kept}`,
          'print(round(loss, 2))',
        ].join('\n'),
      },
      answer: {
        kind: 'number',
        value: Number(key),
        unit: 'loss',
        tolerance: { atol: 0.005, rtol: 0 },
        wrong: [
          {
            value: Number(oneLess),
            misconception: 'off-by-one',
            step: 0,
            feedback: `That is the loss after ${epochs - 1} rounds. \`range(${epochs})\` counts from 0 to ${epochs - 1}, which makes ${epochs} rounds.`,
          },
          {
            value: Number(oneMore),
            misconception: 'off-by-one',
            step: 0,
            feedback: `That is one round too many: \`range(${epochs})\` stops before ${epochs}.`,
          },
          {
            value: linear,
            misconception: 'linear-decay',
            step: 1,
            feedback: `This takes the first fall off ${epochs} times. Each round keeps ${kept} of what is left by then, so the falls get smaller.`,
          },
          {
            value: fall,
            misconception: 'keeps-the-fall',
            step: 1,
            feedback: `This multiplies by the part that is lost. The loop multiplies by ${kept}, the part that stays.`,
          },
        ],
      },
      hints: [
        'Count the rounds first, then write down the loss after each of them.',
        `Every round multiplies what is there by ${kept}.`,
      ],
      steps: [
        `\`range(${epochs})\` gives ${epochsInWords[epochs]} rounds.`,
        `Each round keeps ${kept} of the loss: ${start} × ${Array(epochs).fill(kept).join(' × ')} = ${Number(value.toFixed(6))}.`,
        `\`print\` stands outside the loop and rounds once, to two decimals: ${key}.`,
      ],
      finalAnswer: `The program prints ${key}.`,
      quickCheck: `Below ${start}, above 0, and smaller than the loss one round earlier.`,
      mistakes: [
        'Taking the same amount off in every round.',
        'Reading this as how a real loss behaves: it is arithmetic, no more.',
      ],
      sources: [{ text: 'Computed from the numbers shown.', url: null }],
    }
  },
}

/** Whether two ways of rounding to two decimals could differ. */
function onRoundingEdge(value: number): boolean {
  return Math.abs(((value * 100) % 1) - 0.5) < 1e-3
}
