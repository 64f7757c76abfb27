import type { ClassEvaluation, Evaluation } from '../evaluation/evaluation.js'
import type { ClassPrepared, Prepared, SplitRows } from '../evaluation/prepared.js'
import { patternOf } from '../report/pattern.js'
import type { Policy } from '../verdict/policy.js'
import type { Claim, Finding, FindingCode, Severity } from '../verdict/verdict.js'

/** What detectors look at, in a task of any kind: the data as given and as prepared, the policy, the claims as judged. */
export interface AnyPitfallInput {
  readonly evaluation: Evaluation
  readonly prepared: Prepared
  readonly policy: Policy
  readonly claims: readonly Claim[]
}

/** What detectors look at that need no more than the trainer's log. */
export interface LoggedInput {
  readonly evaluation: Pick<Evaluation, 'trainingLog'>
}

/** The same in a binary or multiclass task. */
export interface PitfallInput extends AnyPitfallInput {
  readonly evaluation: ClassEvaluation
  readonly prepared: ClassPrepared
}

/** Looks for one pitfall in a binary or multiclass task. Pure; what it does not find it does not mention. */
export type Detector = (input: PitfallInput) => Finding[]

/** Looks for one pitfall in a task of any kind. */
export type AnyDetector = (input: AnyPitfallInput) => Finding[]

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
  split: SplitRows,
  rows: Iterable<number>,
  test: (row: number) => boolean,
): string[] {
  const ids: string[] = []
  for (const row of rows) {
    if (ids.length === mostExamples) break
    if (test(row)) ids.push(split.idOf(row))
  }
  return ids
}

const rank: Readonly<Record<Severity, number>> = { serious: 0, warning: 1, info: 2 }

/** The serious ones first, otherwise as they come. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])
}
