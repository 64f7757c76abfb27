import { refuse } from '../errors/refuse.js'
import { prepare } from '../evaluation/prepare.js'
import type { Prepared } from '../evaluation/prepared.js'
import { headline } from '../report/headline.js'
import { compareAlign } from './compareAlign.js'
import { answersAlike, comparePair } from './comparePair.js'
import { type JudgedRun, judgeRecipe } from './compareRecipe.js'
import type {
  BestAgainst,
  Candidate,
  ComparedCandidate,
  ComparedDifference,
  Comparison,
} from './compareResult.js'
import { runsDifference, runsEvidence } from './compareRuns.js'
import type { Evidence, Unjudged } from './evidence.js'
import { judge } from './judge.js'
import { confidenceOf, levelsOf } from './levels.js'
import type { PairedMetric, Policy } from './policy.js'
import { taskEvidence } from './taskEvidence.js'
import type { Decision, Maybe, ModelMetrics, Verdict } from './verdict.js'

/** A candidate with what its runs come to, those that answer alike once. */
interface Judged {
  readonly compared: ComparedCandidate
  readonly runs: readonly JudgedRun[]
}

/**
 * Judges several candidates against one base on the same test rows. Each is judged as `judge` does, by a level that all
 * share (Bonferroni: `candidates` times `looks`), so that the chance of shipping one that stands at its bar is at most
 * one side's level for all together. They are ordered by the policy's main metric; every interval of this comparison
 * has that level too, so that all hold together and the best one's still holds for having been chosen. The best is told
 * from the others by the difference on the rows that both judge: it is best only where it is shown to be better than
 * every other one.
 *
 * A candidate of several runs is a recipe: claims are of its mean over runs, whose rows and seeds are both samples.
 * Runs that answer alike count once.
 *
 * Hsu (1996), "Multiple Comparisons: Theory and Methods", chapter 4, for comparisons with the best. Time and memory are
 * those of `judge`, a run.
 *
 * @param candidates Each evaluation holds the same base; the test rows are joined by id.
 * @throws InputError `EMPTY_INPUT` without candidates or runs, `DUPLICATE_ID` for a name given twice,
 * `UNSUPPORTED_TASK` where tasks differ, and as `judge`
 * @example
 * const truth = ['spam', 'ham', 'spam', 'ham']
 * const run = (name, predictions) => ({ name, runs: [{ name, evaluation: { task: 'binary', positive: 'spam',
 *   splits: { 'domain-test': { truth, base: { predictions: ['spam', 'spam', 'spam', 'spam'] }, tuned: { predictions } } } } }] })
 * compareCandidates([run('a', ['ham', 'ham', 'spam', 'ham']), run('b', truth)], parsePolicy({ extends: 'balanced' })).best.name // 'b'
 */
export function compareCandidates(candidates: readonly Candidate[], policy: Policy): Comparison {
  check(candidates)
  const shared: Policy = { ...policy, candidates: Math.max(policy.candidates, candidates.length) }
  const { metAlpha } = levelsOf(shared)
  const read = candidates.map(({ name, runs }) => ({
    name,
    runs: runs.map(({ name, evaluation }) => ({
      name,
      prepared: prepare(evaluation, { leakage: policy.leakage }),
      verdict: judge(evaluation, shared),
    })),
  }))
  const first = read[0]!.runs[0]!
  for (const { name, runs } of read)
    for (const { prepared } of runs)
      if (prepared.task !== first.prepared.task)
        refuse(
          'UNSUPPORTED_TASK',
          `candidates.${name}`,
          prepared.task,
          `the task of all, ${first.prepared.task}`,
        )
  const metric = mainMetric(first.prepared, shared)
  const judged = ordered(read.map(({ name, runs }) => judgeCandidate(name, runs, metric, shared)))
  const decisions = judged.map(({ compared }) => compared.decision)
  return {
    schemaVersion: 1,
    decision: decisionOf(decisions),
    metric,
    candidates: judged.map(({ compared }) => compared),
    best: bestOf(judged, metric, shared),
    identical: identicalOf(read),
    correction: {
      candidates: shared.candidates,
      looks: shared.looks,
      alpha: metAlpha,
      confidence: confidenceOf(metAlpha),
    },
    policy: first.verdict.policy,
  }
}

function check(candidates: readonly Candidate[]): void {
  if (candidates.length === 0) refuse('EMPTY_INPUT', 'candidates', 'empty', 'at least one candidate')
  const names = new Set<string>()
  for (const { name, runs } of candidates) {
    if (runs.length === 0) refuse('EMPTY_INPUT', `candidates.${name}`, 'empty', 'at least one run')
    if (names.has(name)) refuse('DUPLICATE_ID', 'candidates', name, 'each name once')
    names.add(name)
  }
}

function mainMetric(prepared: Prepared, policy: Policy): PairedMetric {
  const [floor] = Object.keys(policy.floors) as PairedMetric[]
  const named = policy.gain?.metric ?? floor ?? (prepared.task === 'graded' ? 'score' : 'accuracy')
  return taskEvidence(prepared, policy).judgedBy(named, 'gain')
}

function decisionOf(decisions: readonly Decision[]): Decision {
  if (decisions.includes('ship')) return 'ship'
  return decisions.every((decision) => decision === 'hold') ? 'hold' : 'inconclusive'
}

function judgeCandidate(
  name: string,
  all: readonly JudgedRun[],
  metric: PairedMetric,
  policy: Policy,
): Judged {
  const runs = distinct(all)
  const prepared = runs.map((run) => run.prepared)
  const evidence = runs.length === 1 ? taskEvidence(prepared[0]!, policy) : runsEvidence(prepared, policy)
  const seedlessRuns = runs.length === 1 && all.length > 1
  const overBase = differenceOf(evidence.gain('domain-test', metric), policy, seedlessRuns)
  const values = all.map(({ verdict }) => valueIn(verdict, metric))
  const value = values.includes(null) ? null : mean(values as number[])
  const each = all.map(({ name, verdict }, i) => ({ name, value: values[i]!, verdict }))
  const own = runs[0]!.verdict
  const decided =
    runs.length > 1
      ? judgeRecipe(runs, policy)
      : seedlessRuns
        ? seedless(own)
        : { decision: own.decision, headline: headline(own), recipe: null }
  return { compared: { name, ...decided, value, overBase, runs: each }, runs }
}

/** Runs that all answer alike are one run: nothing is seen of the seeds, as of two models that are one nothing is seen. */
function seedless(own: Verdict): ReturnType<typeof judgeRecipe> {
  const problems = ['All runs answer alike on every test row: were they trained with different seeds?']
  const decision = 'inconclusive'
  const { claims, notJudged } = own
  return {
    decision,
    headline: headline({ ...own, decision, validity: { ...own.validity, ok: false, problems } }),
    recipe: { claims, notJudged, problems, distinctRuns: 1 },
  }
}

function valueIn(verdict: Verdict, metric: PairedMetric): Maybe {
  const metrics: Partial<Record<string, ModelMetrics[keyof ModelMetrics]>> = {
    ...verdict.metrics.clean['domain-test']?.tuned,
  }
  const value = metrics[metric]
  return typeof value === 'number' ? value : null
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function differenceOf(
  evidence: Evidence | Unjudged | null,
  policy: Policy,
  isSeedless: boolean,
): ComparedDifference | null {
  if (!evidence || 'reason' in evidence) return null
  const unprovable = isSeedless ? 'all runs answer alike' : evidence.unprovable
  const confidence = confidenceOf(levelsOf(policy).metAlpha)
  const isDefined = !Number.isNaN(evidence.estimate)
  const { lower, upper } = isDefined ? evidence.limits(confidence) : { lower: -1, upper: 1 }
  return {
    estimate: isDefined ? evidence.estimate + 0 : null,
    lower: lower + 0,
    upper: upper + 0,
    confidence,
    method: evidence.method,
    rows: Math.round(evidence.counts.n),
    ...(unprovable !== undefined && { unprovable }),
  }
}

/** The highest estimate first, those without one last; equal ones stay as they were given. */
function ordered(judged: readonly Judged[]): readonly Judged[] {
  // Differences, which are of the same rows, unless some candidate has none.
  const paired = judged.every(({ compared }) => compared.overBase)
  const estimate = ({ compared }: Judged) => (paired ? compared.overBase!.estimate : compared.value)
  return judged
    .filter((each) => estimate(each) !== null)
    .sort((a, b) => estimate(b)! - estimate(a)!)
    .concat(judged.filter((each) => estimate(each) === null))
}

function bestOf(judged: readonly Judged[], metric: PairedMetric, policy: Policy): Comparison['best'] {
  const [best, ...others] = judged
  if (!best || others.length === 0 || (best.compared.value ?? best.compared.overBase?.estimate) == null)
    return null
  const against = others.map((other): BestAgainst => {
    const difference = differenceOf(
      contrast(best, other, metric, policy),
      policy,
      [best, other].some(({ compared }) => compared.recipe?.distinctRuns === 1),
    )
    const told =
      difference !== null &&
      difference.unprovable === undefined &&
      difference.lower > 0 &&
      difference.lower < difference.upper
    return { name: other.compared.name, difference, told }
  })
  return { name: best.compared.name, told: against.every(({ told }) => told), against }
}

/** The difference of two candidates on the rows that all their runs judge. */
function contrast(
  best: Judged,
  other: Judged,
  metric: PairedMetric,
  policy: Policy,
): Evidence | Unjudged | null {
  const preparedOf = ({ runs }: Judged) => runs.map(({ prepared }) => prepared)
  const [ours, theirs] = [preparedOf(best), preparedOf(other)]
  if (ours.length === 1 && theirs.length === 1)
    return taskEvidence(comparePair(ours[0]!, theirs[0]!), policy).gain('domain-test', metric)
  const splits = [...ours, ...theirs].map((run) => run.splits['domain-test'])
  const rows = compareAlign(splits)(splits[0]!.clean)
  return runsDifference(
    {
      tuned: { runs: ours, rows: rows.slice(0, ours.length), model: 'tuned' },
      base: { runs: theirs, rows: rows.slice(ours.length), model: 'tuned' },
    },
    'domain-test',
    metric,
    'a share of nothing in one of the two',
  )
}

/** Equal figures first, for they are at hand; then row by row. */
function alike(a: JudgedRun, b: JudgedRun): boolean {
  const figures = ({ verdict }: JudgedRun) => JSON.stringify(verdict.metrics.all['domain-test']?.tuned)
  return figures(a) === figures(b) && answersAlike(comparePair(a.prepared, b.prepared))
}

function distinct(runs: readonly JudgedRun[]): readonly JudgedRun[] {
  const kept: JudgedRun[] = []
  for (const run of runs) if (!kept.some((other) => alike(run, other))) kept.push(run)
  return kept
}

/** Groups of names whose runs say the same: of checkpoints by candidate, of recipes by run. */
function identicalOf(
  read: readonly { readonly name: string; readonly runs: readonly JudgedRun[] }[],
): Comparison['identical'] {
  const asBase: string[] = []
  const groups: { readonly names: string[]; readonly run: JudgedRun }[] = []
  for (const { name, runs } of read)
    for (const run of runs) {
      const label = runs.length > 1 ? run.name : name
      const group = groups.find((other) => alike(run, other.run))
      if (answersAlike(run.prepared)) asBase.push(label)
      else if (group) group.names.push(label)
      else groups.push({ names: [label], run })
    }
  return [
    ...(asBase.length > 0 ? [{ asBase: true, names: asBase }] : []),
    ...groups.flatMap(({ names }) => (names.length > 1 ? [{ asBase: false, names }] : [])),
  ]
}
