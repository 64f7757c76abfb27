import { refuse } from '../errors/refuse.js'
import { metricsOfGrades, metricsOfMargins, metricsOfValues } from '../evaluation/aggregateMetrics.js'
import { type Aggregates, type ClassAggregates, modelsOf, type Values } from '../evaluation/aggregates.js'
import type { Model } from '../evaluation/evaluation.js'
import type { Share } from '../evaluation/outcomes.js'
import { type PreparedAggregates, prepareAggregates } from '../evaluation/prepareAggregates.js'
import { checkWholeCount } from '../intervals/interval.js'
import { overfitting } from '../pitfalls/overfitting.js'
import { bySeverity } from '../pitfalls/pitfall.js'
import { pitfallsOfMargins } from '../pitfalls/pitfallsOfMargins.js'
import { testReuse } from '../pitfalls/testReuse.js'
import { undertraining } from '../pitfalls/undertraining.js'
import { unstableTraining } from '../pitfalls/unstableTraining.js'
import { version } from '../version.js'
import { gradesEvidence, marginsEvidence, valuesEvidence } from './aggregatesEvidence.js'
import { type AskedData, askClaims } from './asked.js'
import { decide, requiredMissing } from './decide.js'
import type { TaskEvidence } from './evidence.js'
import { mergeNotJudged } from './mergeNotJudged.js'
import type { Policy } from './policy.js'
import { policyHash } from './policyHash.js'
import { judgeClaims } from './states.js'
import type { Finding, ModelMetrics, NotJudged, Verdict } from './verdict.js'

const scope =
  'This verdict speaks of sampling this test set: other rows of the same kind. It was judged from what another tool ' +
  'summed up, so that leaks, repeated inputs and rows that belong together cannot be seen. It judges one checkpoint, ' +
  'not the recipe that trained it: another seed may do better or worse.'

const scopeOfValues =
  'This verdict concludes nothing: values were given without counts, so that how far chance has moved them cannot be known.'

/** Aggregates checked, as what a verdict takes from them. */
interface Known {
  readonly task: Verdict['task']
  readonly evidence: (policy: Policy) => TaskEvidence
  readonly metrics: (model: Model) => ModelMetrics
  readonly findings: (policy: Policy) => readonly Finding[]
  readonly validity: Pick<Verdict['validity'], 'problems' | 'invalid'>
  readonly positive: Verdict['provenance']['positive']
  /** Test rows; `null` where their number is not known. */
  readonly rows: number | null
}

/**
 * Judges what is known of a fine-tuned model where its rows are not: the counts of a report, how many answers were
 * right, or values alone. A floor has the same interval and state as rows with these counts would give it; what pairs
 * base and tuned model row by row (gain, non-inferiority, slices, retention) is not judged, and the verdict says so.
 * Values without counts are inconclusive. `provenance.basis` tells such a verdict from one on rows. Pure;
 * O(classes log classes).
 *
 * @throws InputError where counts contradict each other (OUT_OF_RANGE, NOT_FINITE, UNKNOWN_LABEL, NOT_BINARY,
 * EMPTY_INPUT), or `POLICY_NOT_APPLICABLE` where the policy names what the task does not have.
 * @example
 * const tuned = [
 *   { label: 'ham', support: 100, predicted: 105, hits: 90 },
 *   { label: 'spam', support: 100, predicted: 95, hits: 85 },
 * ]
 * const policy = parsePolicy({ floors: { precision: 0.8 } })
 * const { claims } = judgeAggregates({ aggregates: 'classes', task: 'binary', positive: 'spam', tuned }, policy)
 * claims[0].counts // { k: 85, n: 95 }
 * claims[0].state // 'met'
 */
export function judgeAggregates(aggregates: Aggregates, policy: Policy): Verdict {
  const known = knownOf(aggregates)
  const data: AskedData = {
    task: known.task,
    splits: { 'domain-test': { clean: Int32Array.of(), slices: {} } },
  }
  const asked = askClaims(data, known.evidence(policy), policy)
  const notJudged = [...asked.notJudged, ...noSlices(policy)]
  const claims = judgeClaims(asked.claims, policy)
  const none = { base: 0, tuned: 0 }
  const validity = {
    ok: known.validity.problems.length === 0,
    leaked: 0,
    repeated: 0,
    trainComplete: false,
    missing: none,
    unmatched: 0,
    ...known.validity,
  }
  const required = requiredMissing(data, policy, claims, notJudged)
  const metrics = {
    'domain-test': Object.fromEntries(modelsOf(aggregates).map((model) => [model, known.metrics(model)])),
  }
  const logged = { evaluation: aggregates, prepared: null, policy }
  return {
    schemaVersion: 1,
    decision: decide(validity, claims, required),
    scope: aggregates.aggregates === 'values' ? scopeOfValues : scope,
    task: known.task,
    claims,
    findings: bySeverity([
      ...unstableTraining(logged),
      ...undertraining(logged),
      ...overfitting(logged),
      ...known.findings(policy),
      ...testReuse(logged),
    ]),
    notJudged: mergeNotJudged(notJudged, required),
    validity,
    metrics: { all: metrics, clean: metrics },
    paired: null,
    policy: { name: policy.name, hash: policyHash(policy), evidence: policy.evidence },
    provenance: {
      rows: known.rows === null ? {} : { 'domain-test': known.rows },
      hashes: aggregates.hashes ?? {},
      seed: null,
      version,
      positive: known.positive,
      basis: aggregates.aggregates === 'values' ? 'values' : 'counts',
    },
  }
}

function knownOf(aggregates: Aggregates): Known {
  const none = { base: 0, tuned: 0 }
  switch (aggregates.aggregates) {
    case 'classes':
      return knownOfClasses(aggregates)
    case 'grades': {
      const { base, tuned, task } = aggregates
      for (const model of modelsOf(aggregates)) checkGrades(model, aggregates[model]!)
      const problems = base && base.n !== tuned.n ? [otherRows('answers', base.n, tuned.n)] : []
      return {
        task,
        evidence: () => gradesEvidence(aggregates),
        metrics: (model) => metricsOfGrades(aggregates[model]!),
        findings: () => [],
        validity: { problems, invalid: none },
        positive: null,
        rows: tuned.n,
      }
    }
    case 'values':
      for (const model of modelsOf(aggregates)) checkValues(model, aggregates[model]!)
      return {
        task: aggregates.task,
        evidence: () => valuesEvidence(aggregates),
        metrics: (model) => metricsOfValues(aggregates[model]!),
        findings: () => [],
        validity: { problems: [aggregates.reason], invalid: none },
        positive: null,
        rows: aggregates.tuned.rows,
      }
  }
}

function knownOfClasses(aggregates: ClassAggregates): Known {
  const prepared = prepareAggregates(aggregates)
  const { base, tuned, labels, positive, task } = prepared
  return {
    task,
    evidence: (policy) => marginsEvidence(aggregates, prepared, policy),
    metrics: (model) => metricsOfMargins(prepared, prepared[model]!),
    findings: (policy) => pitfallsOfMargins(prepared, policy),
    validity: {
      problems: sameRows(prepared),
      invalid: { base: base?.invalid ?? 0, tuned: tuned.invalid },
    },
    positive:
      positive === null
        ? null
        : { label: String(labels[positive]), from: aggregates.positiveFrom ?? 'given' },
    rows: tuned.rows,
  }
}

/** Two reports are of one test set only where each class has as many true rows in both. */
function sameRows({ base, tuned, labels }: PreparedAggregates): string[] {
  if (!base) return []
  const code = labels.findIndex((_, at) => base.classes[at]!.support !== tuned.classes[at]!.support)
  if (code < 0) return []
  return [otherRows(`rows of "${labels[code]}"`, base.classes[code]!.support, tuned.classes[code]!.support)]
}

function otherRows(what: string, base: number, tuned: number): string {
  return `The base model was judged on ${base} ${what} and the tuned model on ${tuned}: give both of one test set.`
}

function checkGrades(model: Model, { k, n }: Share): void {
  checkWholeCount(`${model}.k`, k)
  checkWholeCount(`${model}.n`, n)
  if (k > n) refuse('OUT_OF_RANGE', `${model}.k`, k, `no more than n, which is ${n}`)
}

function checkValues(model: Model, { rows, metrics }: Values): void {
  if (rows !== null && !(Number.isInteger(rows) && rows >= 0))
    refuse('OUT_OF_RANGE', `${model}.rows`, rows, 'a whole number, or null')
  for (const [metric, value] of Object.entries(metrics))
    if (!(value <= 1 && value >= (metric === 'mcc' ? -1 : 0)))
      refuse('OUT_OF_RANGE', `${model}.metrics.${metric}`, value, `from ${metric === 'mcc' ? -1 : 0} to 1`)
}

/** Slices are of rows; where the policy asks for them, that they could not be looked at is said. */
function noSlices({ slices }: Policy): NotJudged[] {
  return slices
    ? [{ id: 'slices', reason: 'aggregates do not tell the rows of a slice: give the rows of both models' }]
    : []
}
