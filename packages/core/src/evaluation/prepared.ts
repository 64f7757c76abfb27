import type { Label, RowCount, Split, Splits } from './evaluation.js'

/** Code of a prediction outside the label set: wrong for that model, nobody's predicted class. */
export const INVALID = -1
/** Code of a row without a prediction: wrong for that model, nobody's predicted class. */
export const MISSING = -2

/** The rows of a split of any task: which are judged, and what they belong to. */
export interface SplitRows {
  readonly split: Split
  readonly rows: number
  /** The id given, else the 1-based row number. */
  readonly idOf: (row: number) => string
  /** Row indices that are judged: neither leaked from train nor a repeat of an earlier row. Ascending. */
  readonly clean: Int32Array
  /** Row indices whose input stands in `domain-train` too. */
  readonly leaked: Int32Array
  /** Row indices whose input stood in an earlier row of this split (none where clusters are declared). */
  readonly repeated: Int32Array
  /** Row indices whose text is nearly that of a train row; judged, unless the policy removes them. */
  readonly nearDuplicates: Int32Array
  readonly slices: Readonly<Record<string, readonly (string | null)[]>>
  /** One code per row, equal where rows belong together; `null` where no clusters were declared. */
  readonly clusters: Int32Array | null
  /** One per row; `null` where none were given or all are equal, for only their ratios count. */
  readonly weights: Float64Array | null
}

/** One model's answers as codes, one per row: equal to the truth's where it is right; or `INVALID`, or `MISSING`. */
export interface Answers {
  readonly codes: Int32Array
}

/** One model's answers on one split, encoded once. Codes are indices into `labels`. */
export interface PreparedModel extends Answers {
  /** As given (see `ModelColumns.scores`), NaN where a row has no answer; `null` where none were. */
  readonly scores: Float64Array | null
}

/** A split whose rows are right or wrong. */
export interface AnsweredSplit extends SplitRows {
  readonly truth: Int32Array
  readonly base: Answers | null
  readonly tuned: Answers
}

/** One split of a binary or multiclass task as typed columns. */
export interface PreparedSplit extends AnsweredSplit {
  readonly base: PreparedModel | null
  readonly tuned: PreparedModel
}

/** One model's sets of labels. Codes are indices into `patterns`. */
export interface MultilabelModel extends Answers {
  readonly probabilities: readonly (readonly number[])[] | null
}

/** One split of a multilabel task: truth and answers as indices into `patterns`. */
export interface MultilabelSplit extends AnsweredSplit {
  readonly base: MultilabelModel | null
  readonly tuned: MultilabelModel
}

/** One model's scores in [0, 1]. */
export interface GradedModel {
  /** One per row, 0 where there is no answer. */
  readonly scores: Float64Array
  /** Row indices without an answer. */
  readonly missing: Int32Array
}

/** One split of a graded task. */
export interface GradedSplit extends SplitRows {
  readonly base: GradedModel | null
  readonly tuned: GradedModel
}

/** What comparing the splits' inputs found. */
export interface SameInputReport {
  /** What two rows were compared by: the strongest means both had. `none`: no hash, text or usable id. */
  readonly by: readonly ('input hash' | 'text' | 'id')[]
  /** True where ids restart in each split (over 90% of the test ids stand in train), and so were not used. */
  readonly idsRestart: boolean
  /** Leaked or repeated rows whose label differs from that of the row they equal. */
  readonly labelConflicts: RowCount
}

interface TaskPrepared<Task extends string, S> {
  readonly task: Task
  readonly splits: Splits<S>
  readonly trainComplete: boolean
  readonly sameInput: SameInputReport
}

/** A binary or multiclass evaluation, checked and encoded. */
export interface ClassPrepared extends TaskPrepared<'binary' | 'multiclass', PreparedSplit> {
  readonly labels: readonly Label[]
  /** Index into `labels`; `null` in a multiclass task without one. */
  readonly positive: number | null
}

/** A multilabel evaluation, checked and encoded. */
export interface MultilabelPrepared extends TaskPrepared<'multilabel', MultilabelSplit> {
  readonly labels: readonly Label[]
  /** Every set of labels that occurs, as ascending indices into `labels`, each once. */
  readonly patterns: readonly (readonly number[])[]
}

/** A graded evaluation, checked. */
export interface GradedPrepared extends TaskPrepared<'graded', GradedSplit> {}

/** An evaluation checked and encoded: what claims and detectors are computed from. Told apart by `task`. */
export type Prepared = ClassPrepared | MultilabelPrepared | GradedPrepared
