import { inCommon } from '../../evaluation/labelPatterns.js'
import type { AnsweredSplit, Answers, ClassPrepared, Prepared } from '../../evaluation/prepared.js'

/** A split that claims rest on. */
export type JudgedSplit = 'domain-test' | 'general-test'

/** What a metric counts on each row of one model's answers: hits among members, of one share or of one a class. */
export interface MetricShare {
  /** Shares that are averaged: classes of a macro average, else 1. */
  readonly classes: number
  /** Which of them a row counts in. */
  readonly classOf: (row: number) => number
  readonly members: (row: number) => number
  readonly hits: (row: number) => number
  /** Classes that this row shows to be there, though it may count in none of them. */
  readonly shows: (row: number) => readonly number[]
}

const one = { classes: 1, classOf: () => 0, shows: () => [0] }

function plain(isMember: (row: number) => boolean, isHit: (row: number) => boolean): MetricShare {
  return {
    ...one,
    members: (row) => (isMember(row) ? 1 : 0),
    hits: (row) => (isMember(row) && isHit(row) ? 1 : 0),
  }
}

/** The share of a metric; `null` where it is none, as ROC AUC, or where the split or the model is not there. */
export function compareShares(
  prepared: Prepared,
  split: JudgedSplit,
  model: 'base' | 'tuned',
  metric: string,
): MetricShare | null {
  if (prepared.task === 'graded') {
    const scores = prepared.splits[split]?.[model]?.scores
    return scores ? { ...one, members: () => 1, hits: (row) => scores[row]! } : null
  }
  const columns: AnsweredSplit | undefined = prepared.splits[split]
  const answers = columns?.[model]
  if (!columns || !answers) return null
  const { truth } = columns
  const { codes } = answers
  if (metric === 'accuracy')
    return plain(
      () => true,
      (row) => codes[row] === truth[row],
    )
  if (prepared.task !== 'multilabel') return classShares(prepared, columns, answers, metric)
  if (metric !== 'precision' && metric !== 'recall') return null
  const { patterns } = prepared
  return {
    ...one,
    // As in a verdict: a row without a readable answer stands in no micro count.
    members: (row) =>
      codes[row]! < 0 ? 0 : patterns[metric === 'precision' ? codes[row]! : truth[row]!]!.length,
    hits: (row) => (codes[row]! < 0 ? 0 : inCommon(patterns[truth[row]!]!, patterns[codes[row]!]!)),
  }
}

function classShares(
  { task, labels, positive }: ClassPrepared,
  { truth }: AnsweredSplit,
  { codes }: Answers,
  metric: string,
): MetricShare | null {
  const truly = (row: number) => truth[row] === positive
  const flagged = (row: number) => codes[row] === positive
  if (metric === 'specificity')
    return plain(
      (row) => !truly(row),
      (row) => codes[row]! >= 0 && !flagged(row),
    )
  if (task === 'binary' && metric === 'f1')
    return {
      ...one,
      members: (row) => Number(truly(row)) + Number(flagged(row)),
      hits: (row) => (truly(row) && flagged(row) ? 2 : 0),
    }
  if (metric !== 'precision' && metric !== 'recall') return null
  if (task === 'binary') return metric === 'recall' ? plain(truly, flagged) : plain(flagged, truly)
  const of = metric === 'recall' ? truth : codes
  return {
    classes: labels.length,
    classOf: (row) => of[row]!,
    members: (row) => (of[row]! >= 0 ? 1 : 0),
    hits: (row) => (of[row]! >= 0 && codes[row] === truth[row] ? 1 : 0),
    shows: (row) => (codes[row]! >= 0 ? [truth[row]!, codes[row]!] : [truth[row]!]),
  }
}
