import { normalIsf } from '../distributions/normal.js'
import { pairedOutcomes } from '../evaluation/outcomes.js'
import type { AnsweredSplit, Prepared } from '../evaluation/prepared.js'
import { gainForPairs, usualPower } from '../power/rowsNeeded.js'
import { claimTitle } from '../report/claimNames.js'
import { formatCount, formatShare } from '../report/number.js'
import type { Claim, Finding } from '../verdict/verdict.js'
import { type AnyPitfallInput, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

const mostNamed = 4

/**
 * What this test set could show at all: claims that no model could meet on so few rows, and claims that are open for
 * want of rows; with the widest interval of those and the smallest change of accuracy it would find.
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'ham'] } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'too-small')?.evidence.unshowable // 2
 */
export function tooSmall({ prepared, policy, claims }: AnyPitfallInput): Finding[] {
  const test = prepared.splits['domain-test']
  const unshowable = claims.filter(({ showable }) => !showable)
  const open = claims.filter(
    ({ mode, state, settle }) => mode === 'prove' && state === 'unproven' && typeof settle?.rows === 'number',
  )
  if (unshowable.length === 0 && open.length === 0) return []
  const positives = positivesOf(prepared)
  const widest = [...unshowable, ...open].sort((a, b) => width(b) - width(a))[0]!
  const needed = open.reduce<Claim | null>(
    (most, claim) => (rowsOf(claim) > rowsOf(most) ? claim : most),
    null,
  )
  const detectable = minimumDetectableChange(
    prepared,
    (1 - policy.confidence) / 2 / (policy.candidates * policy.looks),
  )
  const size = `${rowsText(test.clean.length, 'test row')}${positives === null ? '' : `, ${formatCount(positives.count)} of them ${positives.label},`}`
  return [
    finding('too-small', unshowable.length > 0 ? 'warning' : 'info', {
      evidence: {
        rows: test.clean.length,
        positives: positives?.count ?? null,
        unshowable: unshowable.length,
        open: open.length,
        widest: widest.id,
        widestWidth: width(widest),
        rowsNeeded: needed ? rowsOf(needed) : null,
        rowsNeededFor: needed ? needed.id : null,
        minimumDetectableChange: detectable,
      },
      sentence: [
        ...(unshowable.length > 0
          ? [`Too few rows to show ${titles(unshowable)}, whatever the model does.`]
          : [`${size} are few for ${titles(open)}.`]),
        ...(detectable === null
          ? []
          : [`A change of accuracy under about ${formatShare(detectable)} would likely go unseen here.`]),
      ].join(' '),
      remedy: needed
        ? `Label more rows before judging again: about ${formatCount(rowsOf(needed))} of the kind that "${claimTitle(needed)}" counts, ` +
          'on a fresh test set or counted as another look.'
        : 'Label more rows before judging again, or set bars that this many rows can show.',
    }),
  ]
}

/** How many judged test rows are of the positive class; `null` beyond binary tasks. */
function positivesOf(prepared: Prepared): { readonly count: number; readonly label: string } | null {
  if (prepared.task !== 'binary' || prepared.positive === null) return null
  const { clean, truth } = prepared.splits['domain-test']
  const count = clean.reduce((sum, row) => sum + Number(truth[row] === prepared.positive), 0)
  return { count, label: String(prepared.labels[prepared.positive]) }
}

function width({ interval }: Claim): number {
  return interval.upper - interval.lower
}

function rowsOf(claim: Claim | null): number {
  return claim?.settle?.rows ?? 0
}

function titles(claims: readonly Claim[]): string {
  const named = claims
    .slice(0, mostNamed)
    .map((claim) => `"${claimTitle(claim)}" (${rowsText(Math.round(claim.counts.n))})`)
  const rest = claims.length - named.length
  return [...named, ...(rest > 0 ? [`${formatCount(rest)} more`] : [])].join(', ')
}

/**
 * The smallest gain of accuracy that would be shown with 80% power at this level and this share of rows on which one
 * model alone is right. `null` without a base, in a graded task, or where none would be.
 */
function minimumDetectableChange(prepared: Prepared, level: number): number | null {
  if (prepared.task === 'graded') return null
  const test: AnsweredSplit = prepared.splits['domain-test']
  if (!test.base) return null
  const { tunedOnly, baseOnly } = pairedOutcomes(test, test.base, test.clean)
  const { length } = test.clean
  if (tunedOnly + baseOnly === 0) return null
  const gain = gainForPairs(length, (tunedOnly + baseOnly) / length, {
    z: normalIsf(level),
    power: usualPower,
  })
  return Number.isNaN(gain) ? null : gain
}
