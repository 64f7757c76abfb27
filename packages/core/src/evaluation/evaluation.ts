/** A class label as it stands in the data. Labels are compared as they are: `1` and `'1'` differ. */
export type Label = string | number | boolean

/** `domain-test` decides; each of the others unlocks checks. */
export type Split = 'domain-test' | 'domain-train' | 'validation' | 'general-test'

export type Model = 'base' | 'tuned'

/** What one model said, row by row. */
export interface ModelColumns {
  /** The answer given; `null` where there is none (a missing row, counted as wrong). */
  readonly predictions: readonly (Label | null)[]
  /** Binary: probability of the positive class. Multiclass: of the class predicted. In [0, 1]; NaN only without an answer. */
  readonly scores?: readonly number[] | Float64Array
  /** One probability per class, in the order of the evaluation's `labels`. */
  readonly probabilities?: readonly (readonly number[])[]
}

/** The rows of one split, as columns of one length. */
export interface SplitColumns {
  readonly ids?: readonly string[]
  readonly truth: readonly Label[]
  readonly base?: ModelColumns
  readonly tuned: ModelColumns
  /** Slice column name to one value per row; `null` where a row belongs to no slice of that column. */
  readonly slices?: Readonly<Record<string, readonly (string | null)[]>>
  /** Rows that belong together (one patient, one thread, repeated runs of one item). */
  readonly clusters?: readonly string[]
  readonly weights?: readonly number[] | Float64Array
  readonly texts?: readonly (string | null)[]
  readonly inputHashes?: readonly (string | null)[]
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

/** One task's predictions by a base and a fine-tuned model: all that a verdict is made from. */
export interface Evaluation {
  readonly task: 'binary' | 'multiclass'
  readonly splits: { readonly 'domain-test': SplitColumns } & { readonly [S in Split]?: SplitColumns }
  /** Binary: the class whose finding is the task. Multiclass: only where one class is judged against the rest. */
  readonly positive?: Label
  /** One plain phrase: how the positive class was found ("given", "second of {ham, spam}"). */
  readonly positiveFrom?: string
  /** Every class, in order. Default: the sorted union of the truths over all splits. */
  readonly labels?: readonly Label[]
  /** Is `domain-train` all that the model was trained on (true), or a sample of it (false, the default)? */
  readonly trainComplete?: boolean
  /** `global`: an id names one input across splits even where test ids stand in train too. Default `split`. */
  readonly ids?: 'split' | 'global'
  readonly joins?: { readonly [S in Split]?: JoinReport }
  /** File name to SHA-256 (hex) of its bytes, for the verdict's provenance. */
  readonly hashes?: Readonly<Record<string, string>>
}
