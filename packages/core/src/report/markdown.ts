import type { Verdict } from '../verdict/verdict.js'
import { confusions } from './confusions.js'
import { words } from './locale.js'
import { formatBar, formatCount } from './number.js'
import { provenanceLines } from './provenanceLines.js'
import type { ClaimView, FindingView, VerdictView } from './view.js'
import { viewVerdict } from './viewVerdict.js'

/** GitHub takes 65,536 characters in a comment and 1 MiB in a step's summary. */
const COMMENT = 64_000
/**
 * What each list shows before it says how many it leaves out, and how many characters of one cell, sentence or name:
 * data may hold labels and ids of any length. Together they keep most summaries under 64,000 bytes.
 */
const most = { claims: 40, classes: 12, confusions: 10, findings: 20, notJudged: 20, files: 20, rows: 5 }
const longest = { cell: 80, sentence: 600 }

/** How much is shown: 1 is `most` of each list. */
type Limits = typeof most & typeof longest

const signs: Readonly<Record<Verdict['decision'], string>> = { ship: '✓', hold: '✕', inconclusive: '⟷' }

/**
 * A summary in GitHub-flavoured Markdown that reads in three glances: the decision and its reasons, the claims with
 * interval and bar, then matrices, findings with remedies, and where it all comes from. However many slices and classes
 * there are, it has at most `maxBytes` bytes of UTF-8 (64,000, a comment on GitHub): row ids, long lists and at last
 * long sentences are cut, and say so. A larger `maxBytes` shows more of each list. Names from the data are escaped.
 * @example
 * toMarkdown(verdict).split('\n')[0]
 * // '## ⟷ Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95.'
 */
export function toMarkdown(
  verdict: Verdict,
  { maxBytes = COMMENT }: { readonly maxBytes?: number } = {},
): string {
  const view = viewVerdict(verdict)
  const least = 1 / 64
  for (let scale = Math.max(1, maxBytes / COMMENT); ; scale /= 2) {
    const text = summary(verdict, view, limitsAt(scale))
    if (bytesOf(text) <= maxBytes) return text
    if (scale <= least) return cutTo(text, maxBytes)
  }
}

function limitsAt(scale: number): Limits {
  const lists = Object.entries(most).map(([name, count]) => [name, Math.floor(count * scale)])
  const { classes } = most
  return {
    ...(Object.fromEntries(lists) as typeof most),
    classes: Math.min(classes, Math.floor(classes * scale)),
    cell: Math.max(20, longest.cell * Math.min(1, scale)),
    sentence: Math.max(80, longest.sentence * Math.min(1, 2 * scale)),
  }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** The first lines of a text that fit, and a line that says so; where not even that fits, what does of it. */
function cutTo(text: string, maxBytes: number): string {
  const end = `\n${words.report.cut}\n`
  const room = maxBytes - bytesOf(end)
  let kept = ''
  for (const line of text.split('\n')) {
    if (bytesOf(`${kept}${line}\n`) > room) break
    kept += `${line}\n`
  }
  return kept === '' ? '' : kept + end
}

function summary(verdict: Verdict, view: VerdictView, limits: Limits): string {
  const say = (text: string) => plain(text, limits.sentence)
  return `${[
    `## ${signs[verdict.decision]} ${say(view.headline)}`,
    view.facts.map(say).join(' · '),
    ...view.reasons.map(say),
    ...claimSection(verdict, view, limits),
    ...matrixSection(view, limits),
    ...metricSection(view, limits),
    ...findingSection(view.findings, limits),
    ...notJudgedSection(view, limits),
    ...provenanceSection(verdict, limits),
    say(view.scope),
  ].join('\n\n')}\n`
}

function claimSection(verdict: Verdict, { claims }: VerdictView, limits: Limits): string[] {
  if (claims.length === 0) return []
  const { report: say } = words
  const cut = claims.length > limits.claims
  const ordered = cut
    ? [...claims].sort((a, b) => Number(a.state === 'met') - Number(b.state === 'met'))
    : claims
  const bars = new Map(verdict.claims.map(({ id, bar }) => [id, formatBar(bar)]))
  const row = (claim: ClaimView) => [
    claim.symbol,
    `${claim.title} (${claim.subtitle})`,
    claim.value,
    claim.interval,
    bars.get(claim.id) ?? '',
    claim.counts,
    claim.stateWord,
  ]
  return [
    `### ${say.claims}`,
    table(say.claimColumns, ordered.slice(0, limits.claims).map(row), limits),
    ...(cut ? [`${say.metFirst} ${leftOut(claims.length - limits.claims)}`] : []),
  ]
}

function matrixSection({ matrices }: VerdictView, limits: Limits): string[] {
  const { report: say } = words
  const tuned = matrices.find(({ title }) => title === 'tuned')
  const difference = matrices.find(({ title }) => title === 'difference')
  if (!tuned) return []
  const heading = `### ${say.matrices}`
  if (tuned.cells.length > limits.classes) {
    const found = confusions(tuned, limits.confusions).map(({ truth, said }) =>
      plain(
        say.confusion(tuned.labels[truth]!, tuned.labels[said]!, tuned.cells[truth]![said]!.text),
        limits.sentence,
      ),
    )
    const intro = say.matrixLeftOut(formatCount(tuned.cells.length), formatCount(found.length))
    return [heading, intro, ...(found.length > 0 ? [found.map((line) => `- ${line}`).join('\n')] : [])]
  }
  const rows = tuned.cells.map((cells, i) => [
    tuned.labels[i]!,
    ...cells.map(({ text, word }, j) => {
      const change = difference?.cells[i]?.[j]?.text
      return [text, ...(change === undefined ? [] : [`(${change})`]), word].join(' ').trim()
    }),
  ])
  return [
    heading,
    difference ? say.matrixNote : say.matrixNoteAlone,
    table([say.truth, ...tuned.labels], rows, limits),
  ]
}

function metricSection({ metrics }: VerdictView, limits: Limits): string[] {
  if (metrics.length === 0) return []
  const { report: say } = words
  const rows = metrics.map(({ name, base, tuned, difference }) => [name, base, tuned, difference])
  return [`### ${say.metrics}`, table(say.metricColumns, rows, limits)]
}

function findingSection(findings: readonly FindingView[], limits: Limits): string[] {
  if (findings.length === 0) return []
  const { report: say } = words
  const text = (sentence: string) => plain(sentence, limits.sentence)
  const lines = findings.slice(0, limits.findings).map((finding) => {
    const examples = finding.examples.slice(0, limits.rows).map((id) => plain(id, limits.cell))
    const more = finding.examples.length > limits.rows ? ', …' : ''
    return [
      `- **${text(finding.title)}** (${finding.severity}, \`${finding.code}\`). ${text(finding.sentence)}`,
      `  ${say.remedy}: ${text(finding.remedy)}`,
      ...(examples.length > 0 ? [`  ${say.rows}: ${examples.join(', ')}${more}`] : []),
      `  ${say.lesson}: ${text(finding.lesson)}`,
    ].join('  \n')
  })
  return [`### ${say.findings}`, lines.join('\n'), ...cutNote(findings.length, limits.findings)]
}

function notJudgedSection({ notJudged }: VerdictView, limits: Limits): string[] {
  if (notJudged.length === 0) return []
  const text = (sentence: string) => plain(sentence, limits.sentence)
  const lines = notJudged
    .slice(0, limits.notJudged)
    .map(({ title, reason }) => `- ${text(title)}: ${text(reason)}`)
  return [`### ${words.report.notJudged}`, lines.join('\n'), ...cutNote(notJudged.length, limits.notJudged)]
}

function provenanceSection(verdict: Verdict, limits: Limits): string[] {
  const lines = provenanceLines(verdict, limits.files)
  return [
    `### ${words.report.provenance}`,
    lines.map((line) => `- ${plain(line, limits.sentence)}`).join('\n'),
    ...cutNote(Object.keys(verdict.provenance.hashes).length, limits.files),
  ]
}

function cutNote(count: number, shown: number): string[] {
  return count > shown ? [leftOut(count - shown)] : []
}

function leftOut(count: number): string {
  return words.report.leftOut(formatCount(count))
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], { cell }: Limits): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => plain(text, cell)).join(' | ')} |`
  return [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/**
 * Text as text: on one line, cut where it is absurdly long, and with what Markdown or HTML would take for markup
 * escaped, table pipes, links and images among it.
 */
function plain(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const points = [...line]
  const cut = points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : line
  return cut
    .replace(/[\\`*|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/](?=[([])/g, '\\]')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
}
