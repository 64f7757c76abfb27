import { rowsWithCode } from '../evaluation/prepare.js'
import { INVALID } from '../evaluation/prepared.js'
import { formatPercent } from '../report/number.js'
import type { Finding, Severity } from '../verdict/verdict.js'
import { finding, type PitfallInput } from './pitfall.js'
import { rowsText } from './rowsText.js'

/** The share of the tuned model's answers from which on this is serious. */
const serious = 0.05
const mostOutputs = 3

/**
 * Answers outside the label set on the test split: counted as wrong, and listed.
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'I think it is ham.'] } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'invalid-output')?.evidence.tunedShare // 0.5
 */
export function invalidOutput({ prepared, evaluation }: PitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const tuned = rowsWithCode(test, test.tuned, INVALID)
  const base = test.base ? rowsWithCode(test, test.base, INVALID) : null
  const baseCount = base?.count ?? 0
  if (tuned.count === 0 && baseCount === 0) return []
  const share = tuned.count / test.rows
  const severity: Severity = tuned.count === 0 ? 'info' : share >= serious ? 'serious' : 'warning'
  const given = evaluation.splits['domain-test']
  const model = tuned.count > 0 ? given.tuned : given.base!
  const codes = tuned.count > 0 ? test.tuned.codes : test.base!.codes
  const outputs = new Set<string>()
  for (let row = 0; row < test.rows && outputs.size < mostOutputs; row++) {
    if (codes[row] === INVALID) outputs.add(shortened(String(model.predictions[row])))
  }
  const such = [...outputs].map((output) => `"${output}"`).join(', ')
  return [
    finding('invalid-output', severity, {
      evidence: {
        tuned: tuned.count,
        tunedShare: share,
        base: base ? base.count : null,
        rows: test.rows,
      },
      sentence:
        `${rowsText(tuned.count, 'answer')} of the tuned model (${formatPercent(share)})` +
        `${base ? ` and ${rowsText(base.count, 'answer')} of the base` : ''} are no label, such as ${such}: counted as wrong.`,
      remedy:
        'Read the examples. Map spellings of a label to the label before judging, or constrain decoding to the labels; ' +
        'do not leave such rows out.',
      examples: tuned.count > 0 ? tuned.examples : base!.examples,
    }),
  ]
}

function shortened(output: string): string {
  return output.length > 40 ? `${output.slice(0, 39)}…` : output
}
