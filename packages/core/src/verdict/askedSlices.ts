import { InputError } from '../errors/inputError.js'
import type { SplitRows } from '../evaluation/prepared.js'
import type { AskedClaim } from './askedClaim.js'
import type { TaskEvidence } from './evidence.js'
import type { PairedMetric, Policy } from './policy.js'
import type { NotJudged } from './verdict.js'

/** A slice and the judged rows of it. */
interface Slice {
  readonly column: string
  readonly value: string
  readonly rows: Int32Array
}

/**
 * The slices that a policy watches: each value of each slice column by the policy's metric and, in multiclass, each
 * class's recall in a family of its own. A slice with too few rows of the metric's denominator is not judged.
 */
export function askedSlices(
  test: Pick<SplitRows, 'clean' | 'slices'>,
  policy: Policy,
  task: TaskEvidence,
): { readonly claims: readonly AskedClaim[]; readonly notJudged: readonly NotJudged[] } {
  const claims: AskedClaim[] = []
  const notJudged: NotJudged[] = []
  if (!policy.slices) return { claims, notJudged }
  const { margin, minRows } = policy.slices
  const ask = (slice: Slice, metric: PairedMetric, family: string) => {
    const id = `slice/${slice.column}=${slice.value}/${metric}`
    const evidence = task.gain('domain-test', slice.column === 'label' ? 'accuracy' : metric, slice.rows)
    if ('reason' in evidence) {
      notJudged.push({ id, ...evidence })
      return
    }
    const { n } = evidence.counts
    if (n < minRows) {
      const of = metric === 'recall' ? 'positive rows' : metric === 'specificity' ? 'negative rows' : 'rows'
      const counted = slice.column === 'label' ? 'rows' : of
      notJudged.push({ id, reason: `${n} ${counted}, and the policy judges a slice from ${minRows}` })
      return
    }
    claims.push({
      id,
      role: 'slice',
      mode: 'watch',
      metric,
      split: 'domain-test',
      slice: { column: slice.column, value: slice.value },
      bar: -margin,
      evidence,
      showable: evidence.showable !== false,
      family,
    })
  }
  const metric = task.judgedBy(policy.slices.metric, 'slices')
  for (const slice of slicesOf(test)) ask(slice, metric, `slices/${metric}`)
  for (const { value, rows } of task.classes) ask({ column: 'label', value, rows }, 'recall', 'slices/label')
  return { claims, notJudged }
}

/** Slice columns in the order given, their values sorted. */
function slicesOf(test: Pick<SplitRows, 'clean' | 'slices'>): readonly Slice[] {
  return Object.entries(test.slices).flatMap(([column, values]) => {
    if (column === 'label')
      throw new InputError(
        'OUT_OF_RANGE',
        "a slice column is named 'label', which names the classes' recalls. Expected another name",
        { argument: 'slices.label', expected: 'another column name' },
      )
    const rows = new Map<string, number[]>()
    for (const row of test.clean) {
      const value = values[row]
      if (value === null || value === undefined) continue
      const members = rows.get(value)
      if (members) members.push(row)
      else rows.set(value, [row])
    }
    return [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, members]) => ({ column, value, rows: Int32Array.from(members) }))
  })
}
