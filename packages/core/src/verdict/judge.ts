import type { Evaluation, Split } from '../evaluation/evaluation.js'
import { metricsBySplit } from '../evaluation/metricsBySplit.js'
import { pairedOutcomes, pairedTable } from '../evaluation/outcomes.js'
import { prepare } from '../evaluation/prepare.js'
import type { Prepared } from '../evaluation/prepared.js'
import { detectPitfalls } from '../pitfalls/detect.js'
import { version } from '../version.js'
import { askClaims } from './asked.js'
import { decide, requiredMissing } from './decide.js'
import { allOrNothing, gradedRight } from './gradedEvidence.js'
import { mergeNotJudged } from './mergeNotJudged.js'
import type { Policy } from './policy.js'
import { policyHash } from './policyHash.js'
import { judgeClaims } from './states.js'
import { taskEvidence } from './taskEvidence.js'
import { validityOf } from './validity.js'
import type { Verdict } from './verdict.js'

const scope =
  'This verdict speaks of sampling this test set: other rows of the same kind. It judges one checkpoint, not the ' +
  'recipe that trained it: another seed may do better or worse.'

/**
 * Judges a fine-tuned model against its base and a policy: ship, hold or inconclusive, with every claim's interval,
 * the findings that explain them, and what was not judged. Pure: the same input gives the same verdict everywhere.
 * Time O(rows log rows) at most, memory O(rows).
 * @param evaluation Predictions by split; `domain-test` decides.
 * @param policy What is asked, from `parsePolicy`.
 * @throws InputError where the data contradict themselves (see `prepare`), or `POLICY_NOT_APPLICABLE` where the policy
 * names what the task does not have.
 * @example
 * const truth = ['spam', 'spam', 'ham', 'ham']
 * judge({ task: 'binary', positive: 'spam', splits: { 'domain-test': { truth, tuned: { predictions: truth } } } },
 *   parsePolicy({ extends: 'balanced' })).decision // 'inconclusive': four rows show little, and there is no base
 */
export function judge(evaluation: Evaluation, policy: Policy): Verdict {
  return judgePrepared(evaluation, prepare(evaluation, { leakage: policy.leakage }), policy)
}

/** The same of what has been prepared, by the policy's leakage. */
export function judgePrepared(evaluation: Evaluation, prepared: Prepared, policy: Policy): Verdict {
  const asked = askClaims(prepared, taskEvidence(prepared, policy), policy)
  const claims = judgeClaims(asked.claims, policy)
  const validity = validityOf(evaluation, prepared)
  const required = requiredMissing(prepared, policy, claims, asked.notJudged)
  return {
    schemaVersion: 1,
    decision: decide(validity, claims, required),
    scope,
    task: prepared.task,
    claims,
    findings: detectPitfalls({ evaluation, prepared, policy, claims }),
    notJudged: mergeNotJudged(asked.notJudged, required),
    validity,
    metrics: { all: metricsBySplit(prepared, 'all'), clean: metricsBySplit(prepared, 'clean') },
    paired: pairedOf(prepared),
    policy: { name: policy.name, hash: policyHash(policy), evidence: policy.evidence },
    provenance: {
      rows: Object.fromEntries(Object.values(prepared.splits).map((split) => [split.split, split.rows])) as {
        [S in Split]?: number
      },
      hashes: evaluation.hashes ?? {},
      seed: null,
      version,
      positive: positiveOf(evaluation, prepared),
    },
  }
}

/** Who was right on the judged test rows; of graded ones where every answer is right or wrong. */
function pairedOf(prepared: Prepared): Verdict['paired'] {
  if (prepared.task !== 'graded') {
    const test = prepared.splits['domain-test']
    return test.base ? pairedOutcomes(test, test.base, test.clean) : null
  }
  const test = prepared.splits['domain-test']
  const { base, tuned, clean } = test
  if (!base || !allOrNothing(test, base) || !allOrNothing(test, tuned)) return null
  return pairedTable(clean, gradedRight(base, tuned))
}

function positiveOf(evaluation: Evaluation, prepared: Prepared): Verdict['provenance']['positive'] {
  if (evaluation.task === 'multilabel' || evaluation.task === 'graded') return null
  if (prepared.task === 'multilabel' || prepared.task === 'graded' || prepared.positive === null) return null
  return { label: String(prepared.labels[prepared.positive]), from: evaluation.positiveFrom ?? 'given' }
}
