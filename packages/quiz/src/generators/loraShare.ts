import type { Generator } from './generator.js'

/** Share of the adapted matrices' weights that low-rank adapters train. */
export const loraShare: Generator = {
  id: 'adapting-to-a-domain/lora-share',
  version: 1,
  type: 'numeric',
  difficulty: 'hard',
  objective: 'train',
  misconceptions: ['one-factor', 'rank-squared', 'times-layers'],
  use: 'both',
  status: 'live',
  draw(source) {
    const rank = source.pick([4, 8, 16, 32, 64])
    const inputs = source.pick([640, 768, 896, 1024, 1280, 1536, 2048, 2560, 3072, 4096])
    const outputs = inputs * source.pick([2, 3, 4])
    const matrices = source.between(6, 40)
    const share = (100 * rank * (inputs + outputs)) / (inputs * outputs)
    if (share * matrices > 100 || share < 0.05) return null
    const [ofInputs, ofOutputs] = [(100 * rank) / inputs, (100 * rank) / outputs]
    return {
      type: 'numeric',
      prompt:
        `A LoRA adapter of rank ${rank} is put on each of ${matrices} weight matrices. Each matrix has ${inputs} inputs and ` +
        `${outputs} outputs; beside it, the adapter trains one ${rank} × ${inputs} and one ${outputs} × ${rank} matrix. ` +
        'How many percent of the number of weights in the adapted matrices is that? ' +
        'Two decimals; a difference of up to 0.005 is accepted.',
      stimulus: null,
      answer: {
        kind: 'number',
        value: share,
        unit: 'percent',
        tolerance: { atol: 0.005, rtol: 0 },
        wrong: [
          {
            value: ofOutputs,
            misconception: 'one-factor',
            step: 0,
            feedback: `This counts the ${rank} × ${inputs} matrix alone. The adapter has a second one, ${outputs} × ${rank}, and trains both.`,
          },
          {
            value: ofInputs,
            misconception: 'one-factor',
            step: 0,
            feedback: `This counts the ${outputs} × ${rank} matrix alone. The adapter has a second one, ${rank} × ${inputs}, and trains both.`,
          },
          {
            value: (100 * rank * rank) / (inputs * outputs),
            misconception: 'rank-squared',
            step: 0,
            feedback: `This counts rank × rank. The small matrices are ${rank} × ${inputs} and ${outputs} × ${rank}: long and thin, not square.`,
          },
          {
            value: share * matrices,
            misconception: 'times-layers',
            step: 2,
            feedback: `This multiplies by ${matrices}. Both numbers grow with the number of matrices, so their share stays that of one.`,
          },
        ],
      },
      hints: [
        'Count for one matrix: what does the adapter train, and how many weights does the matrix itself have?',
        'The two counts of the adapter are added; then divide by inputs times outputs.',
      ],
      steps: [
        `The adapter of one matrix trains ${rank} × ${inputs} + ${outputs} × ${rank} = ${rank * (inputs + outputs)} weights.`,
        `The matrix itself has ${inputs} × ${outputs} = ${inputs * outputs} weights.`,
        `Every matrix has the same share: 100 × ${rank * (inputs + outputs)} / ${inputs * outputs} = ${share.toFixed(2)}%.`,
      ],
      finalAnswer: `The adapters train ${share.toFixed(2)}% as many weights as the matrices have.`,
      quickCheck: `${rank}/${inputs} + ${rank}/${outputs} gives the same: ${ofInputs.toFixed(3)}% + ${ofOutputs.toFixed(3)}%.`,
      mistakes: [
        'Counting one of the two small matrices.',
        'Multiplying a share by the number of matrices: the whole grows with them too.',
      ],
      sources: [
        {
          text: 'Hu et al. (2021), LoRA: Low-Rank Adaptation of Large Language Models',
          url: 'https://arxiv.org/abs/2106.09685',
        },
      ],
    }
  },
}
