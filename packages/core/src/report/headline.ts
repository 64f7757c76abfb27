import type { Claim, Verdict } from '../verdict/verdict.js'
import { claimClause, titleOfId } from './claimNames.js'
import { words } from './locale.js'
import { formatCount } from './number.js'

/** How many reasons the headline names before it counts the rest. */
const named = 2

/** Does this claim, as it stands, keep the verdict from "ship"? */
export function blocks(claim: Claim): boolean {
  if (claim.state === 'met') return false
  return claim.mode === 'prove' || claim.state !== 'unproven'
}

/**
 * The decision as one sentence with its reason in it: "Inconclusive: fine-tuning worked, but precision is not proven to
 * reach 0.95."
 */
export function headline(verdict: Verdict): string {
  return words.headline.of(words.decision[verdict.decision], reasonOf(verdict))
}

function reasonOf(verdict: Verdict): string {
  const { headline: say } = words
  const [problem] = verdict.validity.problems
  if (!verdict.validity.ok && problem !== undefined) return midSentence(problem)
  const worked = verdict.claims.some((claim) => claim.role === 'gain' && claim.state === 'met')
  if (verdict.decision === 'ship') return worked ? say.workedAnd(say.ship) : say.ship
  const reasons =
    verdict.decision === 'hold'
      ? firstFew(verdict.claims.filter((claim) => claim.state === 'failed').map(claimClause), say.moreFailed)
      : [...dataReasons(verdict), ...firstFew(verdict.claims.filter(blocks).map(claimClause), say.more)]
  if (reasons.length === 0) return say.nothing
  return worked ? say.workedBut(words.list(reasons)) : words.list(reasons)
}

function firstFew(clauses: readonly string[], more: (count: string, one: boolean) => string): string[] {
  const rest = clauses.length - named
  return rest > 0 ? [...clauses.slice(0, named), more(formatCount(rest), rest === 1)] : [...clauses]
}

/** What of the data, rather than of the claims, keeps the verdict open. */
function dataReasons(verdict: Verdict): string[] {
  const { headline: say } = words
  const { leaked, trainComplete } = verdict.validity
  const required = verdict.notJudged.filter((entry) => entry.required)
  return [
    ...required.slice(0, named).map(({ id }) => say.notJudged(titleOfId(id))),
    ...(leaked > 0 && !trainComplete ? [say.leaked] : []),
  ]
}

/** A whole sentence as a clause: no full stop, and no capital unless it belongs to the word. */
function midSentence(sentence: string): string {
  const clause = sentence.replace(/\.$/, '')
  return /^[A-Z][a-z]* /.test(clause) ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause
}
