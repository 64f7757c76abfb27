import type { Claim, Finding, FindingCode, Verdict } from '../verdict/verdict.js'
import { claimSubject, marginText, metricName, titleOfId } from './claimNames.js'
import { claimInterval, claimSentences, claimValue, notShowable, settleSentences } from './claimSentences.js'
import { blocks, headline } from './headline.js'
import { words } from './locale.js'
import { formatCount } from './number.js'

/** How many claims, or names in a list, are written out before the rest is counted. */
const most = 6
/** Findings that repeat what a claim says. */
const ofClaims: readonly FindingCode[] = ['forgetting', 'slice-regression']

/**
 * The verdict in plain sentences, in the order a reader needs them: the decision with its reason, what changed from
 * base to tuned, what was kept, the claims that are open or failed and what would settle them, the state of the data,
 * what was not judged, serious findings, and the scope. Without markup.
 * @example
 * explain(verdict)[0] // 'Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95.'
 */
export function explain(verdict: Verdict): string[] {
  return [headline(verdict), ...reasons(verdict), verdict.scope]
}

/** The sentences between the headline and the scope. */
export function reasons(verdict: Verdict): string[] {
  return [
    ...verdict.validity.problems.slice(verdict.validity.ok ? 0 : 1),
    ...change(verdict),
    ...retention(verdict),
    ...openClaims(verdict),
    ...data(verdict),
    ...notJudged(verdict),
    ...verdict.findings
      .filter(({ severity }) => severity === 'serious')
      .flatMap((finding) => serious(finding, verdict)),
    ...(verdict.policy.evidence === 'point' ? [words.explain.point] : []),
  ]
}

/** What changed from base to tuned; a metric that two claims speak of is named once. */
function change({ claims, metrics, paired, provenance }: Verdict): string[] {
  const { explain: say } = words
  if (provenance.basis) return [say.basis[provenance.basis]]
  const test = metrics.clean['domain-test']
  if (!test?.base || !test.tuned) return [say.noBase]
  const rows = formatCount(test.tuned.rows)
  const changes = claims.filter(
    (claim) => (claim.role === 'gain' || claim.role === 'noninferiority') && claim.estimate !== null,
  )
  const once = changes.filter(({ metric }, i) => changes.findIndex((other) => other.metric === metric) === i)
  const among = (test: (claim: Claim) => boolean) => once.filter(test).map(changeText)
  const better = among(({ interval, metLimit }) => (metLimit ?? interval.lower) > 0)
  const nearly = among(
    ({ interval, metLimit }) => interval.lower > 0 && metLimit !== undefined && metLimit <= 0,
  )
  const worse = among(({ interval }) => interval.upper < 0)
  const same = among(({ interval }) => interval.lower <= 0 && interval.upper >= 0)
  return [
    ...(better.length > 0 ? [say.better(rows, words.list(better))] : []),
    ...(worse.length > 0 ? [say.worse(rows, words.list(worse))] : []),
    ...(nearly.length > 0 ? [say.nearly(rows, words.list(nearly))] : []),
    ...(same.length > 0 ? [say.same(rows, words.list(same))] : []),
    ...(paired ? [say.paired(formatCount(paired.tunedOnly), formatCount(paired.baseOnly))] : []),
  ]
}

function changeText(claim: Claim): string {
  return words.explain.change(metricName(claim), claimValue(claim), claimInterval(claim))
}

function retention({ claims, provenance }: Verdict): string[] {
  const { explain: say } = words
  if (provenance.rows['general-test'] === undefined) return [say.noGeneral]
  return claims
    .filter((claim) => claim.role === 'retention' && claim.estimate !== null)
    .map((claim) =>
      [
        say.keptOn(formatCount(claim.counts.n), metricName(claim), claimValue(claim), claimInterval(claim)) +
          say.kept[claim.state](marginText(claim)),
        ...notShowable(claim),
        ...(claim.state === 'met' ? [] : settleSentences(claim)),
      ].join(' '),
    )
}

function openClaims({ claims, policy }: Verdict): string[] {
  const { explain: say } = words
  const unsaid = claims.filter((claim) => claim.role !== 'retention' || claim.estimate === null)
  const open = unsaid.filter(blocks)
  const watched = unsaid
    .filter((claim) => claim.state === 'unproven' && claim.mode === 'watch')
    .map(claimSubject)
  return [
    ...open.slice(0, most).map((claim) => claimSentences(claim, policy.evidence).join(' ')),
    ...(open.length > most ? [say.moreOpen(formatCount(open.length - most))] : []),
    ...(watched.length > 0 ? [say.watchedOpen(listOf(watched))] : []),
  ]
}

function data({ validity, provenance }: Verdict): string[] {
  const { explain: say } = words
  const { leaked, repeated, missing, invalid, unmatched, trainComplete } = validity
  const both = (text: (base: string, tuned: string) => string, of: { base: number; tuned: number }) =>
    of.base + of.tuned > 0 ? [text(formatCount(of.base), formatCount(of.tuned))] : []
  const train = provenance.rows['domain-train'] !== undefined
  return [
    ...(leaked > 0 ? [say.leaked(formatCount(leaked))] : []),
    ...(train ? (trainComplete ? [] : [leaked > 0 ? say.sample : say.cleanSample]) : [say.noTrain]),
    ...(repeated > 0 ? [say.repeated(formatCount(repeated))] : []),
    ...both(say.missing, missing),
    ...both(say.invalid, invalid),
    ...(unmatched > 0 ? [say.unmatched(formatCount(unmatched))] : []),
  ]
}

function notJudged(verdict: Verdict): string[] {
  const byReason = new Map<string, string[]>()
  for (const { id, reason } of verdict.notJudged) {
    const titles = byReason.get(reason) ?? []
    titles.push(titleOfId(id))
    byReason.set(reason, titles)
  }
  const groups = [...byReason].map(([reason, titles]) => words.explain.because(listOf(titles), reason))
  return groups.length > 0 ? [words.explain.notJudged(listOf(groups))] : []
}

function listOf(names: readonly string[]): string {
  const rest = names.length - most
  return words.list(rest > 0 ? [...names.slice(0, most), words.explain.more(formatCount(rest))] : names)
}

/** A serious finding; beside "ship" with the reason that it does not block, else unless an open claim has said it. */
function serious(finding: Finding, { decision }: Verdict): string[] {
  if (decision !== 'ship') return ofClaims.includes(finding.code) ? [] : [finding.sentence]
  const why = words.notBlocking[finding.code] ?? words.notBlockingElse
  return [`${finding.sentence} ${words.explain.notBlocking(why)}`]
}
