import type { ComparedCandidate, Comparison } from '../verdict/compare/comparison.js'
import type { Decision } from '../verdict/verdict.js'
import { words } from './locale.js'
import { formatCount, formatDifference, formatInterval, formatPercent } from './number.js'

/** How many names a sentence lists before it counts the rest. */
const named = 4

/**
 * A comparison in plain sentences, without markup: first the one that says which candidates ship, which is best and
 * whether it can be told from the others; then the figures behind it, what the number of candidates costs, and what a
 * choice among them does to an estimate.
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'ham'] } }
 * const evaluation = { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } }
 * const candidate = { name: 'only', runs: [{ name: 'only.csv', evaluation }] }
 * explainComparison(compareCandidates([candidate], parsePolicy({ extends: 'balanced' })))[0]
 * // 'Inconclusive: the candidate, only, is neither shown to be good enough nor shown to fail.'
 */
export function explainComparison(comparison: Comparison): readonly string[] {
  return [
    oneSentence(comparison),
    ...runnerUp(comparison),
    ...identical(comparison),
    ...recipes(comparison),
    ...correction(comparison),
  ]
}

function oneSentence(comparison: Comparison): string {
  const clauses = [shipClause(comparison), bestClause(comparison)].filter((clause) => clause !== '')
  return `${words.decision[comparison.decision]}: ${clauses.join('; ')}.`
}

function shipClause({ candidates }: Comparison): string {
  const of = (decision: Decision) =>
    candidates.filter((candidate) => candidate.decision === decision).map(({ name }) => name)
  const [ship, hold, open] = [of('ship'), of('hold'), of('inconclusive')]
  const [only] = candidates
  if (candidates.length === 1) {
    if (ship.length === 1) return `${only!.name} may ship`
    return hold.length === 1
      ? `the candidate, ${only!.name}, is shown to fail`
      : `the candidate, ${only!.name}, is neither shown to be good enough nor shown to fail`
  }
  if (hold.length === candidates.length) return `all ${formatCount(hold.length)} candidates are shown to fail`
  if (ship.length === 0)
    return (
      `none of ${formatCount(candidates.length)} candidates is shown to be good enough` +
      (hold.length > 0 ? `, and ${listed(hold)} ${are(hold)} shown to fail` : '')
    )
  const rest = [
    ...(hold.length > 0 ? [`${listed(hold)} ${are(hold)} held`] : []),
    ...(open.length > 0 ? [`${listed(open)} ${are(open)} inconclusive`] : []),
  ]
  return `${listed(ship)} may ship${rest.length > 0 ? `, while ${words.list(rest)}` : ''}`
}

function bestClause({ best, metric, candidates }: Comparison): string {
  if (!best) return ''
  const by = words.metric(metric)
  const untold = best.against.filter(({ told }) => !told).map(({ name }) => name)
  if (best.told) return `${best.name} is shown to be the best by ${by}`
  if (untold.length === best.against.length && untold.length > 1)
    return `none of the others can be told from ${best.name}, which has the highest ${by} on these rows`
  const decided = candidates[0]!.decision === 'ship' ? '' : `, ${decisionWord(candidates[0]!.decision)},`
  return `${best.name}${decided} has the highest ${by} on these rows, and cannot be told from ${listed(untold)}`
}

function decisionWord(decision: Decision): string {
  return decision === 'hold' ? 'held' : decision
}

/** The difference to the runner-up; that it cannot be told is never that there is none. */
function runnerUp({ best, metric }: Comparison): string[] {
  const [next] = best?.against ?? []
  if (!best || !next) return []
  const subject = `${best.name} minus ${next.name} by ${words.metric(metric)}`
  const { difference } = next
  if (!difference || difference.estimate === null) return [`${subject} could not be judged.`]
  const { estimate, lower, upper, rows } = difference
  // Of precision and F1 each model has a denominator of its own.
  const sameRows = ['precision', 'f1'].includes(metric) ? 'rows' : words.rows(formatCount(rows))
  const interval = formatInterval({ lower, upper }, { signed: true })
  const figures = `${subject}: ${formatDifference(estimate)} ${interval} on the same ${sameRows}`
  if (next.told) return [`${figures}, all of it above 0.`]
  if (difference.unprovable !== undefined)
    return [`${figures}; it shows nothing, whatever the figures: ${difference.unprovable}.`]
  return [
    `${figures}. That is not to say that they are equal: any difference in that interval fits these rows.`,
  ]
}

function identical({ identical: groups }: Comparison): string[] {
  return groups.map(({ asBase, names }) =>
    asBase
      ? `${listed(names)} ${names.length > 1 ? 'answer' : 'answers'} as the base does on every test row: was the fine-tuned model loaded?`
      : `${listed(names)} answer alike on every test row: they are one model under ${formatCount(names.length)} names, or one file given twice.`,
  )
}

function recipes({ candidates }: Comparison): string[] {
  const several = candidates.filter(({ recipe }) => recipe !== null)
  if (several.length === 0) return []
  const runsOf = ({ name, runs, recipe }: ComparedCandidate) => {
    const distinct = recipe!.distinctRuns
    const alike = runs.length > distinct ? ` (${formatCount(distinct)} that differ)` : ''
    return `${name} of ${formatCount(runs.length)} runs${alike}`
  }
  const few = several.filter(({ recipe }) => recipe!.distinctRuns < 3).map(({ name }) => name)
  const [is, isAre] = several.length === 1 ? ['is a recipe', 'its'] : ['are recipes', 'their']
  return [
    `${words.list(several.map(runsOf))} ${is}: claims are of ${isAre} mean over runs, and hold for further runs that differ in the seed as these do, not for one of them alone.`,
    ...(few.length > 0
      ? [
          `With fewer than 3 runs that differ, how much seeds differ cannot be told: nothing is shown of ${listed(few)}.`,
        ]
      : []),
  ]
}

function correction({ correction: of, candidates, best, policy }: Comparison): string[] {
  const { looks, alpha, confidence } = of
  const uses = of.candidates * looks
  if (uses === 1) return []
  const more = of.candidates > candidates.length ? `, as the policy says,` : ''
  const atLooks = looks > 1 ? ` at ${formatCount(looks)} looks` : ''
  const sharers = `${formatCount(of.candidates)} candidates${more}${atLooks}`
  const isByPoints = policy.evidence === 'point'
  return [
    isByPoints
      ? `The policy judges by point estimates: no claim is corrected for the number of candidates, and the more are tried, the likelier one that is not good enough ships. The intervals here are (${formatPercent(confidence)}).`
      : `${sharers} share the error: a claim is met, and an interval here is drawn, at ${formatPercent(alpha)} a side (${formatPercent(confidence)}), so that one that stands at its bar ships in about ${formatPercent(alpha * uses)} of test sets at most, however many are tried.`,
    ...(best
      ? [
          `The highest of several estimates is too high on average, for luck helped to choose it. The intervals allow for that, the estimate does not: measure the one you choose once more, on fresh rows.`,
        ]
      : []),
  ]
}

function listed(names: readonly string[]): string {
  if (names.length <= named) return words.list(names)
  return words.list([...names.slice(0, named - 1), `${formatCount(names.length - named + 1)} others`])
}

function are(names: readonly string[]): string {
  return names.length === 1 ? 'is' : 'are'
}
