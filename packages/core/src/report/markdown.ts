import type { Verdict } from '../verdict/verdict.js'
import { titleOfId } from './claimNames.js'
import { words } from './locale.js'
import { formatBar, formatCount } from './number.js'
import type { ClaimView, FindingView, MatrixView, VerdictView } from './view.js'
import { viewVerdict } from './viewVerdict.js'

/** What a list shows before it says how many it leaves out. Together they keep a summary under 64 kB. */
const most = { claims: 40, classes: 12, confusions: 10, findings: 20, notJudged: 20, files: 20, rows: 5 }
/** Characters of one cell, sentence or name: data may hold labels and ids of any length. */
const longest = { cell: 80, sentence: 600 }

const signs: Readonly<Record<Verdict['decision'], string>> = { ship: '✓', hold: '✕', inconclusive: '⟷' }

/**
 * A summary in GitHub-flavoured Markdown that reads in three glances: the decision and its reasons, the claims with
 * interval and bar, then matrices, findings with remedies, and where it all comes from. Under 64 kB however many slices
 * and classes there are: long lists are cut, and say by how much. Names from the data are escaped.
 */
export function toMarkdown(verdict: Verdict): string {
  const view = viewVerdict(verdict)
  return `${[
    `## ${signs[verdict.decision]} ${plain(view.headline)}`,
    view.facts.map((fact) => plain(fact)).join(' · '),
    ...view.reasons.map((reason) => plain(reason)),
    ...claimSection(verdict, view),
    ...matrixSection(view),
    ...metricSection(view),
    ...findingSection(view.findings),
    ...notJudgedSection(view),
    ...provenanceSection(verdict),
    plain(view.scope),
  ].join('\n\n')}\n`
}

function claimSection(verdict: Verdict, { claims }: VerdictView): string[] {
  if (claims.length === 0) return []
  const { markdown: say } = words
  const cut = claims.length > most.claims
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
    table(say.claimColumns, ordered.slice(0, most.claims).map(row)),
    ...(cut ? [`${say.metFirst} ${leftOut(claims.length - most.claims)}`] : []),
  ]
}

function matrixSection({ matrices }: VerdictView): string[] {
  const { markdown: say } = words
  const tuned = matrices.find(({ title }) => title === 'tuned')
  const difference = matrices.find(({ title }) => title === 'difference')
  if (!tuned) return []
  const heading = `### ${say.matrices}`
  if (tuned.cells.length > most.classes) {
    const found = confusions(tuned)
    const intro = say.matrixLeftOut(formatCount(tuned.cells.length), formatCount(found.length))
    return [heading, intro, found.map((line) => `- ${plain(line)}`).join('\n')]
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
    table([say.truth, ...tuned.labels], rows),
  ]
}

/** The largest cells off the diagonal, in words. */
function confusions({ labels, cells }: MatrixView): string[] {
  return cells
    .flatMap((row, i) => row.map(({ count, text }, j) => ({ i, j, count, text })))
    .filter(({ i, j, count }) => i !== j && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most.confusions)
    .map(({ i, j, text }) => words.markdown.confusion(labels[i]!, labels[j]!, text))
}

function metricSection({ metrics }: VerdictView): string[] {
  if (metrics.length === 0) return []
  const { markdown: say } = words
  const rows = metrics.map(({ name, base, tuned, difference }) => [name, base, tuned, difference])
  return [`### ${say.metrics}`, table(say.metricColumns, rows)]
}

function findingSection(findings: readonly FindingView[]): string[] {
  if (findings.length === 0) return []
  const { markdown: say } = words
  const lines = findings.slice(0, most.findings).map((finding) => {
    const examples = finding.examples.slice(0, most.rows).map((id) => plain(id, longest.cell))
    const more = finding.examples.length > most.rows ? ', …' : ''
    return [
      `- **${plain(finding.title)}** (${finding.severity}, \`${finding.code}\`). ${plain(finding.sentence)}`,
      `  ${say.remedy}: ${plain(finding.remedy)}`,
      ...(examples.length > 0 ? [`  ${say.rows}: ${examples.join(', ')}${more}`] : []),
      `  ${say.lesson}: ${plain(finding.lesson)}`,
    ].join('  \n')
  })
  return [`### ${say.findings}`, lines.join('\n'), ...cutNote(findings.length, most.findings)]
}

function notJudgedSection({ notJudged }: VerdictView): string[] {
  if (notJudged.length === 0) return []
  const lines = notJudged
    .slice(0, most.notJudged)
    .map(({ title, reason }) => `- ${plain(title)}: ${plain(reason)}`)
  return [`### ${words.markdown.notJudged}`, lines.join('\n'), ...cutNote(notJudged.length, most.notJudged)]
}

function provenanceSection({ policy, provenance }: Verdict): string[] {
  const { markdown: say } = words
  const files = Object.entries(provenance.hashes)
  const lines = [
    say.policy(policy.name, policy.hash),
    ...Object.entries(provenance.rows).map(([split, rows]) =>
      say.rowsOf(titleOfId(`split/${split}`), formatCount(rows)),
    ),
    ...files.slice(0, most.files).map(([name, hash]) => say.file(name, hash)),
    say.version(provenance.version),
  ]
  return [
    `### ${say.provenance}`,
    lines.map((line) => `- ${plain(line, longest.sentence)}`).join('\n'),
    ...cutNote(files.length, most.files),
  ]
}

function cutNote(count: number, shown: number): string[] {
  return count > shown ? [leftOut(count - shown)] : []
}

function leftOut(count: number): string {
  return words.markdown.leftOut(formatCount(count))
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => plain(cell, longest.cell)).join(' | ')} |`
  return [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/**
 * Text as text: on one line, cut where it is absurdly long, and with what Markdown or HTML would take for markup
 * escaped, table pipes, links and images among it.
 */
function plain(text: string, limit: number = longest.sentence): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const points = [...line]
  const cut = points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : line
  return cut
    .replace(/[\\`*|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/](?=[([])/g, '\\]')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
}
