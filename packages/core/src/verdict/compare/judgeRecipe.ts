import type { Prepared } from '../../evaluation/prepared.js'
import { headline } from '../../report/headline.js'
import { askClaims } from '../asked.js'
import { decide, requiredMissing } from '../decide.js'
import { mergeNotJudged } from '../mergeNotJudged.js'
import type { Policy } from '../policy.js'
import { judgeClaims } from '../states.js'
import type { Decision, Verdict } from '../verdict.js'
import type { RecipeJudgement } from './comparison.js'
import { notOverRuns, runsEvidence } from './runsEvidence.js'

/** A run that has been judged by itself. */
export interface JudgedRun {
  readonly name: string
  readonly prepared: Prepared
  readonly verdict: Verdict
}

/** What a recipe comes to. */
export interface JudgedRecipe {
  readonly decision: Decision
  readonly headline: string
  readonly recipe: RecipeJudgement
}

/**
 * Judges a recipe by the claims of its policy over all runs. It is valid where each run is, and nothing ships that has
 * a claim which cannot be judged over runs.
 * @param runs Those that differ, with their own verdicts.
 */
export function judgeRecipe(runs: readonly JudgedRun[], policy: Policy): JudgedRecipe {
  const prepared = runs.map((run) => run.prepared)
  const first = runs[0]!.verdict
  const asked = askClaims(prepared[0]!, runsEvidence(prepared, policy), policy)
  const claims = judgeClaims(asked.claims, policy)
  const required = [
    ...requiredMissing(prepared[0]!, policy, claims, asked.notJudged),
    ...asked.notJudged.filter(({ reason }) => reason === notOverRuns.reason),
  ]
  const notJudged = mergeNotJudged(asked.notJudged, required)
  const problems = runs.flatMap(({ name, verdict }) =>
    verdict.validity.problems.map((problem) => `${name}: ${problem}`),
  )
  const validity: Verdict['validity'] = {
    ...first.validity,
    ok: problems.length === 0,
    problems,
    leaked: Math.max(...runs.map(({ verdict }) => verdict.validity.leaked)),
    trainComplete: runs.every(({ verdict }) => verdict.validity.trainComplete),
  }
  const decision = decide(validity, claims, required)
  return {
    decision,
    headline: headline({ ...first, decision, claims, notJudged, validity }),
    recipe: { claims, notJudged, problems, distinctRuns: runs.length },
  }
}

/** Runs that all answer alike are one run: nothing is seen of the seeds, as of two models that are one nothing is seen. */
export function judgeSeedless(own: Verdict): JudgedRecipe {
  const problems = ['All runs answer alike on every test row: were they trained with different seeds?']
  const decision = 'inconclusive'
  const { claims, notJudged } = own
  return {
    decision,
    headline: headline({ ...own, decision, validity: { ...own.validity, ok: false, problems } }),
    recipe: { claims, notJudged, problems, distinctRuns: 1 },
  }
}
