import type { Evaluation } from '../evaluation/evaluation.js'
import type { Prepared, PreparedSplit } from '../evaluation/prepared.js'
import { patternOf } from '../report/pattern.js'
import type { Policy } from '../verdict/policy.js'
import type { Claim, Finding, FindingCode, Severity } from '../verdict/verdict.js'

/** What detectors look at: the data as given and as prepared, the policy, and the claims as judged. */
export interface PitfallInput {
  readonly evaluation: Evaluation
  readonly prepared: Prepared
  readonly policy: Policy
  readonly claims: readonly Claim[]
}

/** Looks for one pitfall. Pure; what it does not find it does not mention. */
export type Detector = (input: PitfallInput) => Finding[]

const mostExamples = 20

/**
 * A finding with the pattern that teaches it. At most 20 of the examples are kept.
 * @param found `evidence` holds finite numbers, never formatted text; `sentence` is the reader's.
 */
export function finding(
  code: FindingCode,
  severity: Severity,
  found: Pick<Finding, 'evidence' | 'sentence' | 'remedy'> & { readonly examples?: readonly string[] },
): Finding {
  return {
    code,
    severity,
    pattern: patternOf(code).slug,
    evidence: found.evidence,
    sentence: found.sentence,
    remedy: found.remedy,
    examples: (found.examples ?? []).slice(0, mostExamples),
  }
}

/** The ids of the first rows that a test holds for, as examples. */
export function exampleIds(
  split: PreparedSplit,
  rows: Iterable<number>,
  test: (row: number) => boolean,
): string[] {
  const ids: string[] = []
  for (const row of rows) {
    if (ids.length === mostExamples) break
    if (test(row)) ids.push(split.ids[row]!)
  }
  return ids
}
