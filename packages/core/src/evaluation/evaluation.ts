import type { TrainingLog } from '../training/trainingLog.js'

/** A class label as it stands in the data. Labels are compared as they are: `1` and `'1'` differ. */
export type Label = string | number | boolean

/** `domain-test` decides; each of the others unlocks checks. */
export type Split = 'domain-test' | 'domain-train' | 'validation' | 'general-test'

export type Model = 'base' | 'tuned'

/** What rows of any task may have beside answers: columns of one length. */
export interface RowColumns {
  readonly ids?: readonly string[]
  /** Slice column name to one value per row; `null` where a row belongs to no slice of that column. */
  readonly slices?: Readonly<Record<string, readonly (string | null)[]>>
  /** Rows that belong together (one patient, one thread, repeated runs of one item). */
  readonly clusters?: readonly string[]
  /** How much each row stands for; only their ratios count. Finite, 0 or more. */
  readonly weights?: readonly number[] | Float64Array
  readonly texts?: readonly (string | null)[]
  readonly inputHashes?: readonly (string | null)[]
}

/** What one model said, row by row. */
export interface ModelColumns {
  /** The answer given; `null` where there is none (a missing row, counted as wrong). */
  readonly predictions: readonly (Label | null)[]
  /** Binary: probability of the positive class. Multiclass: of the class predicted. In [0, 1]; NaN only without an answer. */
  readonly scores?: readonly number[] | Float64Array
  /** One probability per class, in the order of the evaluation's `labels`. */
  readonly probabilities?: readonly (readonly number[])[]
}

/** The rows of one split of a binary or multiclass task. */
export interface SplitColumns extends RowColumns {
  readonly truth: readonly Label[]
  readonly base?: ModelColumns
  readonly tuned: ModelColumns
}

/** Which labels one model gave each row. */
export interface MultilabelModelColumns {
  /** A set of labels, in any order; an empty one is an answer, `null` is none (a missing row, counted as wrong). */
  readonly predictions: readonly (readonly Label[] | null)[]
  /** One probability per label, in the order of the evaluation's `labels`; an empty list only without an answer. */
  readonly probabilities?: readonly (readonly number[])[]
}

/** The rows of one split of a multilabel task: each has a set of labels. */
export interface MultilabelColumns extends RowColumns {
  readonly truth: readonly (readonly Label[])[]
  readonly base?: MultilabelModelColumns
  readonly tuned: MultilabelModelColumns
}

/** How right one model was, row by row. */
export interface GradedModelColumns {
  /** In [0, 1], 1 being right; `null` where there is no answer (a missing row, counted as 0). */
  readonly scores: readonly (number | null)[]
}

/** The rows of one split of a graded task: what a grader said of each answer, so that no truth is needed. */
export interface GradedColumns extends RowColumns {
  readonly base?: GradedModelColumns
  readonly tuned: GradedModelColumns
}

/** How many rows something happened to, with at most 20 ids as examples. */
export interface RowCount {
  readonly count: number
  readonly examples: readonly string[]
}

/** What reading and joining the files found in one split: rows that never became a row of the evaluation. */
export interface JoinReport {
  /** Ids in the base's file only, and in the tuned model's only. */
  readonly baseOnly: RowCount
  readonly tunedOnly: RowCount
  /** Distinct ids in either file: the denominator of the share unmatched. */
  readonly union: number
  readonly duplicateIds: RowCount
}

/** `domain-test` and any of the others. */
export type Splits<Columns> = { readonly 'domain-test': Columns } & { readonly [S in Split]?: Columns }

/** What an evaluation of any task has. */
interface TaskEvaluation<Task extends string, Columns> {
  readonly task: Task
  readonly splits: Splits<Columns>
  /** Is `domain-train` all that the model was trained on (true), or a sample of it (false, the default)? */
  readonly trainComplete?: boolean
  /** `global`: an id names one input across splits even where test ids stand in train too. Default `split`. */
  readonly ids?: 'split' | 'global'
  readonly joins?: { readonly [S in Split]?: JoinReport }
  /** File name to SHA-256 (hex) of its bytes, for the verdict's provenance. */
  readonly hashes?: Readonly<Record<string, string>>
  /** What the trainer of the tuned model logged. */
  readonly trainingLog?: TrainingLog
}

/** Each row has one label. */
export interface ClassEvaluation extends TaskEvaluation<'binary' | 'multiclass', SplitColumns> {
  /** Binary: the class whose finding is the task. Multiclass: only where one class is judged against the rest. */
  readonly positive?: Label
  /** One plain phrase: how the positive class was found ("given", "second of {ham, spam}"). */
  readonly positiveFrom?: string
  /** Every class, in order. Default: the sorted union of the truths over all splits. */
  readonly labels?: readonly Label[]
}

/** Each row has a set of labels. */
export interface MultilabelEvaluation extends TaskEvaluation<'multilabel', MultilabelColumns> {
  /** Every label, in order. Default: the sorted union of the truths over all splits. */
  readonly labels?: readonly Label[]
}

/** Each answer has a score, 1 being right. */
export interface GradedEvaluation extends TaskEvaluation<'graded', GradedColumns> {}

/** One task's predictions by a base and a fine-tuned model: all that a verdict is made from. Told apart by `task`. */
export type Evaluation = ClassEvaluation | MultilabelEvaluation | GradedEvaluation
