import { formatDifference, formatInterval, formatPercent, formatShare } from '@fitcheck/core/report'
import { type ComparedDifference, type Comparison, explainComparison } from '@fitcheck/core/verdict'
import { metricWord } from '../../ui/metricWord.js'

/** GitHub takes 65,536 characters in a comment. */
const MOST_BYTES = 64_000
const LONGEST = { name: 80, sentence: 600 }
const signs = { ship: '✓', hold: '✕', inconclusive: '⟷' } as const

/**
 * A comparison in GitHub-flavoured Markdown: the sentence, a table of the candidates, one of the best against the others,
 * and what they mean. At most 64,000 bytes of UTF-8: of very many candidates the last ones are left out, and counted.
 */
export function compareMarkdown(comparison: Comparison): string {
  for (let shown = comparison.candidates.length; ; shown = Math.floor(shown / 2)) {
    const text = markdown(comparison, shown)
    if (shown === 0 || new TextEncoder().encode(text).length <= MOST_BYTES) return text
  }
}

function markdown(comparison: Comparison, shown: number): string {
  const { candidates, best, decision, correction, metric, policy } = comparison
  const [first = '', ...sentences] = explainComparison(comparison).map((text) =>
    plain(text, LONGEST.sentence),
  )
  const rows = candidates
    .slice(0, shown)
    .map((candidate, i) => [
      String(i + 1),
      `${candidate.name}${candidate.recipe ? ` (${candidate.runs.length} runs)` : ''}`,
      formatShare(candidate.value),
      ...figures(candidate.overBase),
      signs[candidate.decision],
      candidate.headline,
    ])
  const against = (best?.against ?? [])
    .slice(0, Math.max(0, shown - 1))
    .map(({ name, difference, told }) => [
      name,
      ...figures(difference),
      !difference ? 'not judged' : told ? 'told apart' : 'not told apart',
    ])
  const level = formatPercent(correction.confidence)
  const left = candidates.length - shown
  return `${[
    `## ${signs[decision]} ${first}`,
    table(['', 'candidate', metricWord(metric), 'over the base', `${level} interval`, '', 'verdict'], rows),
    ...(left > 0 ? [`${left} more are left out here.`] : []),
    ...(best && against.length > 0
      ? [
          `### ${plain(best.name, LONGEST.name)} against the others`,
          table(['other', 'best minus other', `${level} interval`, ''], against),
        ]
      : []),
    sentences.map((sentence) => `- ${sentence}`).join('\n'),
    `Policy ${plain(policy.name, LONGEST.name)}, \`${policy.hash}\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function figures(difference: ComparedDifference | null): readonly [string, string] {
  if (!difference) return [formatDifference(null), '']
  return [formatDifference(difference.estimate), formatInterval(difference, { signed: true })]
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => plain(text, LONGEST.sentence)).join(' | ')} |`
  return [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** Text as text: names come from files, and must not become markup, a link or a cell of their own. */
function plain(text: string, limit: number): string {
  const points = [...text.replace(/\s+/gu, ' ').trim()]
  const cut = points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : points.join('')
  return cut
    .replace(/[\\`*|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/](?=[([])/g, '\\]')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
}
