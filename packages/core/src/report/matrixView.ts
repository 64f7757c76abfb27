import type { ModelMetrics, Verdict } from '../verdict/verdict.js'
import { words } from './locale.js'
import { formatCount, formatCountChange } from './number.js'
import type { MatrixCell, MatrixView } from './view.js'

/**
 * The confusion matrices of the judged test rows: base, tuned and their difference, or the tuned model's alone. Rows
 * are truth, columns prediction. In a binary task the positive class stands first. Where any answer is missing or
 * outside the label set, a last column "no answer" has them, so that each row sums to its class; `labels` then has one
 * entry more than there are rows. Tasks without such a table (multilabel, graded) have none.
 */
export function matrixViews(verdict: Verdict): MatrixView[] {
  const { base, tuned } = verdict.metrics.clean['domain-test'] ?? {}
  if (!tuned || tuned.confusion.labels.length === 0) return []
  const positive = verdict.task === 'binary' ? (verdict.provenance.positive?.label ?? null) : null
  const order = classOrder(tuned.confusion.labels, positive)
  const unread = [base, tuned].some((model) => model && hasUnread(model))
  const labels = order.map((index) => tuned.confusion.labels[index]!)
  const names = unread ? [...labels, words.noAnswer] : labels
  const view = (
    title: MatrixView['title'],
    text: (count: number) => string,
    counts: number[][],
  ): MatrixView => ({
    title,
    labels: names,
    cells: counts.map((row, i) =>
      row.map((count, j) => cell(count, support[i]!, text, i, j, positive !== null)),
    ),
  })
  const tunedCounts = countsOf(tuned, order, unread)
  const support = tunedCounts.map((row) => row.reduce((total, count) => total + count, 0))
  if (!base) return [view('tuned', formatCount, tunedCounts)]
  const baseCounts = countsOf(base, order, unread)
  const change = tunedCounts.map((row, i) => row.map((count, j) => count - baseCounts[i]![j]!))
  return [
    view('base', formatCount, baseCounts),
    view('tuned', formatCount, tunedCounts),
    view('difference', formatCountChange, change),
  ]
}

function classOrder(labels: readonly string[], positive: string | null): number[] {
  const order = labels.map((_, index) => index)
  const first = positive === null ? -1 : labels.indexOf(positive)
  return first <= 0 ? order : [first, ...order.filter((index) => index !== first)]
}

function hasUnread({ confusion }: ModelMetrics): boolean {
  return [...confusion.invalid, ...confusion.missing].some((count) => count > 0)
}

function countsOf({ confusion }: ModelMetrics, order: readonly number[], unread: boolean): number[][] {
  return order.map((i) => {
    const row = order.map((j) => confusion.matrix[i]![j]!)
    return unread ? [...row, confusion.invalid[i]! + confusion.missing[i]!] : row
  })
}

function cell(
  count: number,
  support: number,
  text: (count: number) => string,
  row: number,
  column: number,
  binary: boolean,
): MatrixCell {
  return {
    count,
    share: support === 0 ? 0 : Math.abs(count) / support,
    text: text(count),
    word: binary ? binaryWord(row, column) : '',
    right: row === column,
  }
}

function binaryWord(row: number, column: number): string {
  const { caught, missed, flagged, left } = words.matrix
  if (column > 1) return words.noAnswer
  if (row === 0) return column === 0 ? caught : missed
  return column === 0 ? flagged : left
}
