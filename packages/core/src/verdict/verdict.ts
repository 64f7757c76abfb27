import type { Model, Split } from '../evaluation/evaluation.js'

export type Decision = 'ship' | 'hold' | 'inconclusive'
export type ClaimMode = 'prove' | 'watch'
export type ClaimState = 'met' | 'unproven' | 'below' | 'failed'
export type ClaimRole = 'floor' | 'gain' | 'noninferiority' | 'retention' | 'slice'
export type Severity = 'info' | 'warning' | 'serious'

export type FindingCode =
  | 'accuracy-trap'
  | 'one-answer'
  | 'one-sided-gain'
  | 'prevalence-shift'
  | 'threshold'
  | 'cost'
  | 'slice-regression'
  | 'invalid-output'
  | 'label-noise'
  | 'test-reuse'
  | 'overfitting'
  | 'undertraining'
  | 'unstable-training'
  | 'no-change'
  | 'leakage'
  | 'duplicates'
  | 'too-small'
  | 'forgetting'
  | 'miscalibration'
  | 'floors-below-base'

/** A number that may be undefined (0/0): then `null`, and `undefinedAt` beside it says why. */
export type Maybe = number | null

export interface ClaimInterval {
  readonly lower: number
  readonly upper: number
  readonly confidence: number
  /**
   * Floors: `clopper-pearson` (`-weighted` on an effective n, `-effective` of a macro average), `wilson-effective-t`
   * (micro averages), `wilson-cluster-t` (clusters), any with `-f-star` of F1, `wilson-effective` (partial scores), `mover-log-lr`
   * (precision at another prevalence), `newcombe-2006` (ROC AUC). Differences: `tango-newcombe-hull`, `mover-precision`,
   * `mover-f1`, `mover-logit-delong`, `paired-t`, `cluster-t`, and `paired-signs`, `cluster-signs` where few rows differ.
   */
  readonly method: string
}

/** One thing asked of the tuned model, with the evidence for and against it. */
export interface Claim {
  /** `floor/<metric>`, `gain/<metric>`, `noninferiority/<metric>`, `retention/<metric>`, `slice/<column>=<value>/<metric>`. */
  readonly id: string
  readonly mode: ClaimMode
  readonly role: ClaimRole
  readonly metric: string
  readonly model: 'tuned' | 'tuned-base'
  readonly split: Split
  readonly slice?: { readonly column: string; readonly value: string }
  /** A share in [0, 1], or a difference in [-1, 1]. */
  readonly estimate: Maybe
  readonly undefinedAt?: string
  readonly interval: ClaimInterval
  /** The stricter limit that `met` is read from where candidates x looks > 1, rows are weighted or a class is small. */
  readonly metLimit?: number
  /** Where Holm stood for this claim: its level, and the limits at that level. */
  readonly adjusted?: { readonly alpha: number; readonly lower: number; readonly upper: number }
  readonly counts: { readonly k: number; readonly n: number }
  readonly bar: number
  readonly state: ClaimState
  /** Could this many rows have shown it at all? */
  readonly showable: boolean
  /** One-sided p towards failing, as Holm used it. */
  readonly p: number
  readonly settle?: Settle
}

/** What would settle an unproven claim. */
export interface Settle {
  /** Rows of the metric's denominator for 80% power at the estimate; `null`: more rows alone will not. */
  readonly rows: number | null
  readonly reason: string
}

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** Slug of the lesson that explains it. */
  readonly pattern: string
  /** Numbers only, never formatted text. */
  readonly evidence: Readonly<Record<string, number | string | boolean | null>>
  readonly sentence: string
  readonly remedy: string
  /** At most 20 row ids. */
  readonly examples: readonly string[]
}

/** Why something asked was not judged. */
export interface NotJudged {
  /** A claim id, or `split/<name>`. */
  readonly id: string
  readonly reason: string
  /** True where the policy requires it, so that nothing ships without it. */
  readonly required?: true
}

/** Confusion counts of a binary task. */
export interface BinaryCountsReport {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/** Confusion counts of one label against the rest, over the rows with a readable answer. */
export interface LabelCounts extends BinaryCountsReport {
  readonly label: string
}

/**
 * Point metrics of one model on one split. In multiclass, precision, recall and f1 are macro averages; in multilabel
 * micro averages, and accuracy is the share of rows right in all their labels; a graded task has `score` alone. Where
 * rows have weights all are weighted, and counts are still of rows.
 */
export interface ModelMetrics {
  readonly rows: number
  readonly accuracy: Maybe
  readonly balancedAccuracy: Maybe
  readonly precision: Maybe
  readonly recall: Maybe
  readonly specificity: Maybe
  readonly f1: Maybe
  readonly mcc: Maybe
  /** Multilabel tasks: the share of label decisions that are wrong. */
  readonly hammingLoss?: Maybe
  /** Graded tasks: the mean score. */
  readonly score?: Maybe
  /** Binary tasks. */
  readonly counts?: BinaryCountsReport
  /** The counts of each label: of multilabel tasks, and of multiclass ones whose confusions are not known. */
  readonly perLabel?: readonly LabelCounts[]
  /**
   * Rows are truth, columns prediction, both in the order of `labels`. Invalid and missing answers stand apart. Empty
   * lists where a task has no such table (multilabel, graded), or it is not known.
   */
  readonly confusion: {
    readonly labels: readonly string[]
    readonly matrix: readonly (readonly number[])[]
    /** Per true class: answers outside the label set, and rows with no answer. */
    readonly invalid: readonly number[]
    readonly missing: readonly number[]
  }
  /** Metric name to the reason it is `null`. */
  readonly undefinedAt: Readonly<Record<string, string>>
}

export type MetricsBySplit = { readonly [S in Split]?: { readonly [M in Model]?: ModelMetrics } }

/** The answer, as plain JSON (`$id` `urn:fitcheck:verdict:1`): one object gives sentence, JSON, Markdown and exit code. */
export interface Verdict {
  readonly schemaVersion: 1
  readonly decision: Decision
  readonly scope: string
  readonly task: 'binary' | 'multiclass' | 'multilabel' | 'graded'
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly notJudged: readonly NotJudged[]
  readonly validity: {
    readonly ok: boolean
    /** What broke it, in plain sentences; empty where nothing did. */
    readonly problems: readonly string[]
    readonly leaked: number
    readonly repeated: number
    readonly trainComplete: boolean
    readonly missing: { readonly base: number; readonly tuned: number }
    readonly invalid: { readonly base: number; readonly tuned: number }
    readonly unmatched: number
  }
  readonly metrics: { readonly all: MetricsBySplit; readonly clean: MetricsBySplit }
  /**
   * Confusion of who was right, base against tuned, on the judged domain-test rows; `null` without a base, and where a
   * graded task has scores between 0 and 1.
   */
  readonly paired: {
    readonly bothRight: number
    readonly tunedOnly: number
    readonly baseOnly: number
    readonly bothWrong: number
  } | null
  readonly policy: { readonly name: string; readonly hash: string; readonly evidence: 'interval' | 'point' }
  readonly provenance: {
    readonly rows: { readonly [S in Split]?: number }
    readonly hashes: Readonly<Record<string, string>>
    readonly seed: number | null
    readonly version: string
    readonly positive: { readonly label: string; readonly from: string } | null
    /** What was judged in place of rows: counts that another tool summed up, or values alone. Absent: rows. */
    readonly basis?: 'counts' | 'values'
  }
}
