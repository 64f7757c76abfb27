import type { TrainingLog } from '../training/trainingLog.js'
import type { Label, Model } from './evaluation.js'
import type { Share } from './outcomes.js'

/** How often one class is true, said, and both: a confusion matrix without the confusions. */
export interface ClassMargins {
  readonly label: Label
  /** Rows that are truly of the class. */
  readonly support: number
  /** Rows said to be of the class; `null` where that cannot be known. */
  readonly predicted: number | null
  /** Rows both truly and said to be of the class. */
  readonly hits: number
}

interface AggregatesOf<Kind extends string, OfModel> {
  /** What is known of each model where its rows are not. */
  readonly aggregates: Kind
  readonly base?: OfModel
  readonly tuned: OfModel
  /** File name to SHA-256 (hex) of its bytes, for the verdict's provenance. */
  readonly hashes?: Readonly<Record<string, string>>
  /** What the trainer of the tuned model logged. */
  readonly trainingLog?: TrainingLog
}

/** The counts of a report on a task whose rows have one label each. They cover every row of the test set. */
export interface ClassAggregates extends AggregatesOf<'classes', readonly ClassMargins[]> {
  readonly task: 'binary' | 'multiclass'
  /** Every class, in order; what else was said is invalid. Default: the classes that have true rows in the tuned model's report. */
  readonly labels?: readonly Label[]
  /** Binary: the class whose finding is the task. Multiclass: only where one class is judged against the rest. */
  readonly positive?: Label
  /** One plain phrase: how the positive class was found. */
  readonly positiveFrom?: string
}

/** How many answers are right, where each is right or wrong. */
export interface GradedAggregates extends AggregatesOf<'grades', Share> {
  readonly task: 'graded'
}

/** Point metrics whose values may be known without counts. */
export type ValueMetric =
  | 'accuracy'
  | 'balancedAccuracy'
  | 'precision'
  | 'recall'
  | 'specificity'
  | 'f1'
  | 'mcc'
  | 'score'

/** Values that another tool computed. */
export interface Values {
  /** `null` where not even the number of rows is known. */
  readonly rows: number | null
  /** In [0, 1], `mcc` in [−1, 1]. */
  readonly metrics: { readonly [M in ValueMetric]?: number }
}

/** Values without the counts behind them: nothing can be concluded from them. */
export interface ValueAggregates extends AggregatesOf<'values', Values> {
  /** `graded` where it is not known. */
  readonly task: 'binary' | 'multiclass' | 'multilabel' | 'graded'
  /** Why they have no interval, and what to give instead: a whole sentence. */
  readonly reason: string
}

/**
 * What is known of a base and a fine-tuned model where only sums or values are: floors may have their intervals, and
 * nothing that pairs the two models row by row can be judged. Told apart by `aggregates`.
 */
export type Aggregates = ClassAggregates | GradedAggregates | ValueAggregates

/** Which models there are aggregates of. */
export const modelsOf = ({ base }: Aggregates): readonly Model[] => (base ? ['base', 'tuned'] : ['tuned'])
