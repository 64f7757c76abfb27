import type { Prepared, SplitRows } from '../evaluation/prepared.js'
import { rowsWhere } from '../evaluation/rowsWhere.js'
import { formatBar, formatCount, formatPercent, formatShare } from '../report/number.js'
import type { Policy } from '../verdict/policy.js'
import type { Finding, ModelMetrics } from '../verdict/verdict.js'
import { labelConflicts } from './labelConflicts.js'
import { metricsOn } from './metricsOn.js'
import { type AnyPitfallInput, exampleIds, finding } from './pitfall.js'
import { rowsText } from './rowsText.js'

/**
 * Rows of the test and the general split whose input stands in train (serious), or whose text nearly does (a warning):
 * how many, and what the figures are with and without them. Also says where ids were not compared because they restart
 * in each split.
 * @example
 * const rows = { texts: ['Buy now', 'Lunch?'], truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'ham'] } }
 * const train = { texts: ['buy now'], truth: ['spam'], tuned: { predictions: ['spam'] } }
 * const { findings } = judge(
 *   { task: 'binary', positive: 'spam', splits: { 'domain-test': rows, 'domain-train': train } },
 *   parsePolicy({ extends: 'balanced' }),
 * )
 * findings.find(({ code }) => code === 'leakage')?.severity // 'serious'
 */
export function leakage({ prepared, policy }: AnyPitfallInput): Finding[] {
  const found = (['domain-test', 'general-test'] as const).flatMap((name) => {
    const split: SplitRows | undefined = prepared.splits[name]
    if (!split) return []
    return [
      ...(split.leaked.length > 0 ? [leakedFrom(split, prepared)] : []),
      ...(split.nearDuplicates.length > 0 ? [nearlyFrom(split, prepared, policy)] : []),
    ]
  })
  const restart = prepared.sameInput.idsRestart ? [idsNotCompared()] : []
  return [...found, ...restart]
}

function leakedFrom(split: SplitRows, prepared: Prepared): Finding {
  const every = Int32Array.from({ length: split.rows }, (_, row) => row)
  const figures = withAndWithout(prepared, split, every, split.clean)
  const leaked = split.leaked.length
  const by = prepared.sameInput.by.join(', ')
  const conflicts = split.split === 'domain-test' ? prepared.sameInput.labelConflicts.count : 0
  return finding('leakage', 'serious', {
    evidence: {
      split: split.split,
      leaked,
      rows: split.rows,
      leakedShare: leaked / split.rows,
      foundBy: by,
      labelConflicts: conflicts,
      ...figures.evidence,
    },
    sentence:
      `${countText(leaked, split)} ${leaked === 1 ? 'stands' : 'stand'} in the train split too, found by ${by}. ` +
      `${figures.sentence}${conflicts > 0 ? ` ${labelConflicts(conflicts)}` : ''}`,
    remedy:
      'Take these inputs out of training and train again, or test on rows that were never trained on. The claims are ' +
      'judged without them.',
    examples: exampleIds(split, split.leaked, () => true),
  })
}

function nearlyFrom(
  split: SplitRows,
  prepared: Prepared,
  { leakage: { similarity, nearDuplicates } }: Policy,
): Finding {
  const near = new Set(split.nearDuplicates)
  const without = rowsWhere(split.clean, (row) => !near.has(row))
  const figures = withAndWithout(prepared, split, together(without, split.nearDuplicates), without)
  const removed = nearDuplicates === 'remove'
  return finding('leakage', 'warning', {
    evidence: {
      split: split.split,
      nearDuplicates: near.size,
      rows: split.rows,
      nearShare: near.size / split.rows,
      similarity,
      removed,
      ...figures.evidence,
    },
    sentence:
      `${countText(near.size, split)} ${near.size === 1 ? 'is' : 'are'} nearly the same text as a train row: word ` +
      `5-grams alike to ${formatBar(similarity)} or more, or all but the whole of it inside one. ${figures.sentence} The ` +
      `claims are judged ${removed ? 'without' : 'with'} them.`,
    remedy: removed
      ? 'Take these texts out of training and train again, or test on texts that were never trained on.'
      : "Read some of them beside their train rows; if they are the same, say 'leakage.nearDuplicates: remove' in the " +
        'policy, or take them out of training and train again.',
    examples: exampleIds(split, split.nearDuplicates, () => true),
  })
}

/** Rows of both, ascending. Not by arguments of a call, of which an engine takes some 100,000. */
function together(some: Int32Array, others: Int32Array): Int32Array {
  const rows = new Int32Array(some.length + others.length)
  rows.set(some)
  rows.set(others, some.length)
  return rows.sort()
}

function countText(count: number, { rows, split }: SplitRows): string {
  const where = split === 'domain-test' ? 'test' : 'general'
  return `${formatCount(count)} of ${rowsText(rows, `${where} row`)} (${formatPercent(count / rows)})`
}

/** Figures of both models on two sets of rows, as evidence; and the tuned model's first, as a sentence. */
function withAndWithout(prepared: Prepared, { split }: SplitRows, all: Int32Array, clean: Int32Array) {
  const evidence: Record<string, number | null> = {}
  for (const model of ['tuned', 'base'] as const)
    for (const [which, rows] of [
      ['All', all],
      ['Clean', clean],
    ] as const) {
      const metrics = metricsOn(prepared, split, model, rows)
      if (metrics)
        for (const name of named(prepared)) evidence[`${model}${name}${which}`] = figure(metrics, name)
    }
  const [first] = named(prepared)
  return {
    evidence,
    sentence:
      `The tuned model's ${first === 'Score' ? 'mean score' : 'accuracy'} is ${formatShare(evidence[`tuned${first}All`]!)} ` +
      `with them and ${formatShare(evidence[`tuned${first}Clean`]!)} without.`,
  }
}

type Figure = 'Accuracy' | 'Precision' | 'Recall' | 'Score'

function named({ task }: Prepared): readonly [Figure, ...Figure[]] {
  return task === 'graded' ? ['Score'] : ['Accuracy', 'Precision', 'Recall']
}

function figure(metrics: ModelMetrics, name: Figure): number | null {
  return metrics[name.toLowerCase() as Lowercase<Figure>] ?? null
}

function idsNotCompared(): Finding {
  return finding('leakage', 'info', {
    evidence: { idsRestart: true },
    sentence:
      'Over 90% of the test ids stand in the train split too, so ids were taken to restart in each split and were not ' +
      'compared.',
    remedy:
      "Say that ids are global where an id names one input in every split, or give a column 'input_hash' or 'text'.",
  })
}
