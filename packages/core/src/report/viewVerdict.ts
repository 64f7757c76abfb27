import type { ModelMetrics, Verdict } from '../verdict/verdict.js'
import { titleOfId } from './claimNames.js'
import { claimView } from './claimView.js'
import { reasons } from './explain.js'
import { headline } from './headline.js'
import { words } from './locale.js'
import { matrixViews } from './matrixView.js'
import { formatCount, formatDifference, formatShare } from './number.js'
import { lessonTitle } from './pattern.js'
import type { VerdictView } from './view.js'

/**
 * A verdict ready to be shown: every number formatted once, every sentence written once. Positions of intervals lie in
 * [0, 1]. A function of the verdict alone.
 */
export function viewVerdict(verdict: Verdict): VerdictView {
  return {
    decision: verdict.decision,
    headline: headline(verdict),
    reasons: reasons(verdict),
    facts: facts(verdict),
    claims: verdict.claims.map((claim) => claimView(claim, verdict)),
    notJudged: verdict.notJudged.map(({ id, reason }) => ({ title: titleOfId(id), reason })),
    matrices: matrixViews(verdict),
    metrics: metricRows(verdict),
    findings: verdict.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      title: words.finding[finding.code],
      sentence: finding.sentence,
      remedy: finding.remedy,
      pattern: finding.pattern,
      lesson: lessonTitle(finding.pattern),
      examples: finding.examples,
    })),
    scope: verdict.scope,
  }
}

/** "375 test rows, 255 spam", "policy spam 4f1c…9a", "positive class spam (given)". */
function facts({ task, metrics, policy, provenance }: Verdict): string[] {
  const { fact: say } = words
  const { positive } = provenance
  const tuned = metrics.clean['domain-test']?.tuned
  const all = metrics.all['domain-test']?.tuned?.rows
  const rows = formatCount(tuned?.rows ?? 0)
  const count = all !== undefined && all !== tuned?.rows ? say.rowsOf(rows, formatCount(all)) : say.rows(rows)
  const classes =
    task === 'binary' && tuned && positive
      ? say.positives(formatCount(supportOf(tuned, positive.label)), positive.label)
      : say.classes(formatCount(tuned?.confusion.labels.length ?? 0))
  return [
    `${count}, ${classes}`,
    say.policy(policy.name, shortHash(policy.hash)),
    ...(policy.evidence === 'point' ? [say.point] : []),
    ...(positive ? [say.positive(positive.label, positive.from)] : []),
  ]
}

/** Rows whose truth is this class, with the unread answers among them. */
function supportOf({ confusion }: ModelMetrics, label: string): number {
  const index = confusion.labels.indexOf(label)
  const row = confusion.matrix[index] ?? []
  return (
    row.reduce((total, count) => total + count, 0) +
    (confusion.invalid[index] ?? 0) +
    (confusion.missing[index] ?? 0)
  )
}

function shortHash(hash: string): string {
  return hash.length > 8 ? `${hash.slice(0, 4)}…${hash.slice(-2)}` : hash
}

const shown = ['accuracy', 'balancedAccuracy', 'precision', 'recall', 'specificity', 'f1', 'mcc'] as const
const averaged: readonly string[] = ['precision', 'recall', 'f1']

/** Point metrics on the judged test rows; what neither model has is left out. */
function metricRows({ task, metrics }: Verdict): VerdictView['metrics'] {
  const { base, tuned } = metrics.clean['domain-test'] ?? {}
  if (!tuned) return []
  return shown
    .filter((metric) => tuned[metric] !== null || (base && base[metric] !== null))
    .map((metric) => {
      const before = base?.[metric] ?? null
      const after = tuned[metric]
      const name = words.metric(metric)
      return {
        name: task === 'multiclass' && averaged.includes(metric) ? words.macro(name) : name,
        base: formatShare(before),
        tuned: formatShare(after),
        difference: formatDifference(before === null || after === null ? null : after - before),
      }
    })
}
