import type { Label, RowCount, Split } from './evaluation.js'

/** Code of a prediction outside the label set: wrong for that model, nobody's predicted class. */
export const INVALID = -1
/** Code of a row without a prediction: wrong for that model, nobody's predicted class. */
export const MISSING = -2

/** One model's answers on one split, encoded once. */
export interface PreparedModel {
  /** Index into `labels`, or `INVALID`, or `MISSING`; one per row. */
  readonly codes: Int32Array
  /** As given (see `ModelColumns.scores`), NaN where a row has no answer; `null` where none were. */
  readonly scores: Float64Array | null
}

/** One split as typed columns, and which of its rows are judged. */
export interface PreparedSplit {
  readonly split: Split
  readonly rows: number
  /** One per row: the id given, else the 1-based row number. */
  readonly ids: readonly string[]
  readonly truth: Int32Array
  readonly base: PreparedModel | null
  readonly tuned: PreparedModel
  /** Row indices that are judged: neither leaked from train nor a repeat of an earlier row. Ascending. */
  readonly clean: Int32Array
  /** Row indices whose input stands in `domain-train` too. */
  readonly leaked: Int32Array
  /** Row indices whose input stood in an earlier row of this split (none where clusters are declared). */
  readonly repeated: Int32Array
  readonly slices: Readonly<Record<string, readonly (string | null)[]>>
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

/** An evaluation checked and encoded: what claims and detectors are computed from. */
export interface Prepared {
  readonly task: 'binary' | 'multiclass'
  readonly labels: readonly Label[]
  /** Index into `labels`; `null` in a multiclass task without one. */
  readonly positive: number | null
  readonly splits: { readonly 'domain-test': PreparedSplit } & { readonly [S in Split]?: PreparedSplit }
  readonly trainComplete: boolean
  readonly sameInput: SameInputReport
}
