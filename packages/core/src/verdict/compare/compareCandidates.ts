import { refuse } from '../../errors/refuse.js'
import { prepare } from '../../evaluation/prepare.js'
import type { Prepared } from '../../evaluation/prepared.js'
import { judgePrepared } from '../judge.js'
import { confidenceOf, levelsOf } from '../levels.js'
import type { PairedMetric, Policy } from '../policy.js'
import { taskEvidence } from '../taskEvidence.js'
import type { Decision } from '../verdict.js'
import { bestOf } from './bestOf.js'
import type { Candidate, Comparison } from './comparison.js'
import { identicalOf } from './identicalRuns.js'
import { type JudgedCandidate, judgeCandidate } from './judgeCandidate.js'

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
    runs: runs.map(({ name, evaluation }) => {
      const prepared = prepare(evaluation, { leakage: policy.leakage })
      return { name, prepared, verdict: judgePrepared(evaluation, prepared, shared) }
    }),
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

/** The highest estimate first, those without one last; equal ones stay as they were given. */
function ordered(judged: readonly JudgedCandidate[]): readonly JudgedCandidate[] {
  // Differences, which are of the same rows, unless some candidate has none.
  const paired = judged.every(({ compared }) => compared.overBase)
  const estimate = ({ compared }: JudgedCandidate) => (paired ? compared.overBase!.estimate : compared.value)
  return judged
    .filter((each) => estimate(each) !== null)
    .sort((a, b) => estimate(b)! - estimate(a)!)
    .concat(judged.filter((each) => estimate(each) === null))
}
