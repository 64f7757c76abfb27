import { formatShare } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { finding, type PitfallInput } from './pitfall.js'
import { rowsText } from './rowsText.js'

/**
 * Both models give the same answer on every domain-test row. Identical scores too: was the adapter loaded? Scores that
 * moved: it was loaded, and hardly trained.
 */
export function noChange({ prepared }: PitfallInput): Finding[] {
  const { rows, base, tuned } = prepared.splits['domain-test']
  if (!base) return []
  for (let row = 0; row < rows; row++) if (base.codes[row] !== tuned.codes[row]) return []
  const scored = base.scores !== null && tuned.scores !== null
  let moved = 0
  let largest = 0
  for (let row = 0; scored && row < rows; row++) {
    const change = Math.abs(tuned.scores![row]! - base.scores![row]!)
    if (change > 0) moved++
    if (change > largest) largest = change
  }
  const evidence = {
    rows,
    scoresMoved: scored ? moved : null,
    largestScoreChange: scored ? largest : null,
  }
  if (moved > 0) {
    return [
      finding('no-change', 'warning', {
        evidence,
        sentence:
          `All ${rowsText(rows)} have the same answer from both models, though ${rowsText(moved, 'score')} moved, by ` +
          `${formatShare(largest)} at most: the tuned weights were loaded, and hardly trained.`,
        remedy: 'Train longer or at a higher learning rate, chosen on a validation split.',
      }),
    ]
  }
  return [
    finding('no-change', 'serious', {
      evidence,
      sentence: `All ${rowsText(rows)} have the same answer${scored ? ' and score' : ''} from both models.`,
      remedy:
        'Check that the tuned weights or the adapter were loaded when these predictions were made, and that the two ' +
        'files are not of one model.',
    }),
  ]
}
