import type { Generator } from './generator.js'

/** What a loop with early stopping prints: the best epoch it saw and the epoch where it stopped. */
export const earlyStopping: Generator = {
  id: 'adapting-to-a-domain/early-stopping',
  version: 1,
  type: 'output',
  difficulty: 'medium',
  objective: 'train',
  misconceptions: ['global-min', 'last-is-best', 'no-break'],
  use: 'both',
  status: 'live',
  draw(source) {
    const patience = source.between(2, 4)
    const falling = source.between(2, 6)
    const losses = [source.between(62, 80)]
    while (losses.length < falling) losses.push(losses.at(-1)! - source.between(2, 8))
    const lowest = losses.at(-1)!
    for (let waited = 0; waited < patience; waited++) losses.push(lowest + source.between(1, 6))
    losses.push(lowest - source.between(1, 3), lowest + source.between(1, 5))
    const [best, stopped, last] = [falling, falling + patience, losses.length]
    const globalBest = losses.indexOf(Math.min(...losses)) + 1
    const shown = losses.map((loss) => (loss / 100).toFixed(2))
    return {
      type: 'output',
      prompt: 'What does this program print? Write the two whole numbers with a space between them.',
      stimulus: {
        kind: 'code',
        language: 'python',
        library: null,
        code: [
          `val_loss = [${shown.join(', ')}]`,
          `patience = ${patience}`,
          'lowest = float("inf")',
          'best = 0',
          'waited = 0',
          'for epoch, loss in enumerate(val_loss, start=1):',
          '    if loss < lowest:',
          '        lowest = loss',
          '        best = epoch',
          '        waited = 0',
          '    else:',
          '        waited = waited + 1',
          '    if waited == patience:',
          '        break',
          'print(best, epoch)',
        ].join('\n'),
      },
      answer: {
        kind: 'text',
        accept: [`${best} ${stopped}`],
        wrong: [
          {
            text: `${globalBest} ${globalBest}`,
            misconception: 'global-min',
            step: 2,
            feedback: `Epoch ${globalBest} has the lowest value in the list, but the loop has ended by then. It cannot know what would have come.`,
          },
          {
            text: `${stopped} ${stopped}`,
            misconception: 'last-is-best',
            step: 0,
            feedback: `Training stops at epoch ${stopped} because nothing got better there. The best epoch came ${patience} earlier.`,
          },
          {
            text: `${best} ${last}`,
            misconception: 'no-break',
            step: 2,
            feedback: `The best epoch is right. But the loop does not run to the end: after ${patience} epochs without a new low, \`break\` leaves it.`,
          },
          {
            text: `${globalBest} ${last}`,
            misconception: 'no-break',
            step: 2,
            feedback: `The loop would print this without \`break\`. With it, the loop ends after ${patience} epochs without a new low.`,
          },
        ],
      },
      hints: [
        'Go through the list from the left and keep two notes: the lowest so far, and how long ago that was.',
        `The loop ends once ${patience} epochs in a row bring no new low.`,
      ],
      steps: [
        `The loss falls up to epoch ${best}, to ${shown[best - 1]}: the lowest so far.`,
        `The next ${patience} values, ${shown.slice(best, stopped).join(', ')}, are not lower, so \`waited\` reaches ${patience}.`,
        `At epoch ${stopped} the loop breaks and the rest is never read. It prints ${best} ${stopped}.`,
      ],
      finalAnswer: `The program prints ${best} ${stopped}.`,
      quickCheck: `${stopped} − ${best} = ${patience}, the patience.`,
      mistakes: [
        'Looking for the lowest value of the whole list.',
        'Keeping the last checkpoint: the best one is as many epochs older as the patience.',
      ],
      sources: [{ text: 'Computed by running the loop shown.', url: null }],
    }
  },
}
