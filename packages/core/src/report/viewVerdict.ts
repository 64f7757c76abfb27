import type { ModelMetrics, Verdict } from '../verdict/verdict.js'
import { titleOfId } from './claimNames.js'
import { claimView } from './claimView.js'
import { reasons } from './explain.js'
import { headline } from './headline.js'
import { words } from './locale.js'
import { matrixViews } from './matrixView.js'
import { formatCount, formatDifference, formatShare } from './number.js'
import { lessonTitle } from './pattern.js'
import { pointMetricName, pointMetrics } from './pointMetrics.js'
import type { VerdictView } from './view.js'

/**
 * A verdict ready to be shown: every number formatted once, every sentence written once. Positions of intervals lie in
 * [0, 1]. A function of the verdict alone.
 * @example
 * viewVerdict(verdict).headline // 'Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95.'
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
  const { basis } = provenance
  const count = all !== undefined && all !== tuned?.rows ? say.rowsOf(rows, formatCount(all)) : say.rows(rows)
  return [
    [
      // Of values alone not even the number of rows may be known.
      ...(basis && tuned?.rows === 0 ? [] : [count, ...classes(task, tuned, positive?.label)]),
      ...(basis ? [say.basis[basis]] : []),
    ].join(', '),
    say.policy(policy.name, shortHash(policy.hash)),
    ...(policy.evidence === 'point' ? [say.point] : []),
    ...(positive ? [say.positive(positive.label, positive.from)] : []),
  ]
}

/**
 * What stands beside the number of rows: positives of a binary task, else classes or labels, where they are known; a
 * graded task has none.
 */
function classes(task: Verdict['task'], tuned: ModelMetrics | undefined, positive?: string): string[] {
  const { fact: say } = words
  if (!tuned || task === 'graded') return []
  if (task === 'multilabel') return [say.labels(formatCount(tuned.perLabel?.length ?? 0))]
  if (task === 'binary' && positive !== undefined && tuned.confusion.labels.length > 0)
    return [say.positives(formatCount(supportOf(tuned, positive)), positive)]
  const count = tuned.perLabel?.length ?? tuned.confusion.labels.length
  return count > 0 ? [say.classes(formatCount(count))] : []
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

/** Point metrics on the judged test rows; what neither model has is left out. */
function metricRows({ task, metrics }: Verdict): VerdictView['metrics'] {
  const { base, tuned } = metrics.clean['domain-test'] ?? {}
  if (!tuned) return []
  const before = new Map(base ? pointMetrics(base).map(({ metric, value }) => [metric, value]) : [])
  return pointMetrics(tuned)
    .map(({ metric, value }) => ({ metric, before: before.get(metric) ?? null, after: value }))
    .filter(({ before, after }) => before !== null || after !== null)
    .map(({ metric, before, after }) => ({
      name: pointMetricName(metric, task),
      base: formatShare(before),
      tuned: formatShare(after),
      difference: formatDifference(before === null || after === null ? null : after - before),
    }))
}
