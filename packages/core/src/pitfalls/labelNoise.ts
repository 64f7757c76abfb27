import { isRight } from '../evaluation/outcomes.js'
import type { ClassPrepared, PreparedModel } from '../evaluation/prepared.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import { formatBar, formatPercent } from '../report/number.js'
import type { Finding } from '../verdict/verdict.js'
import { finding, type PitfallInput } from './pitfall.js'
import { rowsText } from './rowsText.js'

/** How sure both models must be. */
const sure = 0.9
/** What share of their joint answers may be contradicted before the models, not the labels, are in doubt. */
const mostDoubted = 0.1

/**
 * Test rows whose label both models contradict, each with a probability of 0.9 or more for its own answer: the label may
 * be wrong. The surest are the first examples. Where over a tenth of the answers given so surely are contradicted, the
 * models are surer than right (see `miscalibration`), and their word says nothing of labels.
 *
 * After Northcutt, Jiang & Chuang (2021), "Confident learning: estimating uncertainty in dataset labels", JAIR 70; two
 * models that agree stand in for cross-validated probabilities.
 * @example
 * const said = [...new Array(50).fill('spam'), ...new Array(50).fill('ham')]
 * const model = { predictions: said, scores: said.map((label) => (label === 'spam' ? 0.98 : 0.02)) }
 * const rows = { truth: ['ham', ...said.slice(1)], base: model, tuned: model }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'label-noise')?.examples // ['1']
 */
export function labelNoise({ prepared }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const { base, tuned } = test
  if (!base?.scores || !tuned.scores) return []
  const confidence = (row: number) =>
    Math.min(confidenceIn(prepared, base, row), confidenceIn(prepared, tuned, row))
  const agreed = rowsWhere(
    test.clean,
    (row) => base.codes[row]! >= 0 && base.codes[row] === tuned.codes[row] && confidence(row) >= sure,
  )
  const doubted = Array.from(agreed.filter((row) => !isRight(test, tuned, row))).sort(
    (a, b) => confidence(b) - confidence(a),
  )
  const rows = test.clean.length
  if (doubted.length === 0 || doubted.length > mostDoubted * agreed.length) return []
  return [
    finding('label-noise', 'info', {
      evidence: {
        rows: doubted.length,
        judged: rows,
        share: doubted.length / rows,
        agreed: agreed.length,
        confidence: sure,
      },
      sentence:
        `On ${rowsText(doubted.length, 'test row')} (${formatPercent(doubted.length / rows)}) both models give the same ` +
        `answer, each at ${formatBar(sure)} or more, and the label says another.`,
      remedy:
        'Read these rows again, without looking at the answers: some labels may be wrong. Correct a label for its text, ' +
        'never for a model.',
      examples: doubted.map(test.idOf),
    }),
  ]
}

/** The probability of the answer given, NaN without a score. A binary score speaks of the positive class. */
function confidenceIn({ task, positive }: ClassPrepared, model: PreparedModel, row: number): number {
  const score = model.scores![row]!
  return task === 'binary' && model.codes[row] !== positive ? 1 - score : score
}
