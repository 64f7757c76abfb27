/** Metrics that a floor may be set on: `rocAuc` in binary tasks with scores, `score` (the mean of them) in graded ones. */
export type FloorMetric = 'accuracy' | 'precision' | 'recall' | 'specificity' | 'f1' | 'rocAuc' | 'score'
/** Metrics whose change, base to tuned, can be judged. */
export type PairedMetric = FloorMetric

export type PresetName = 'balanced' | 'medical' | 'spam' | 'fraud' | 'moderation'

/** What is asked of a model, fixed before looking. Every default is filled in. Schema: `urn:fitcheck:policy:1`. */
export interface Policy {
  readonly name: string
  /** The preset it starts from; `null`: none. */
  readonly extends: PresetName | null
  /** Proven: the tuned model's lower limit reaches the bar. In (0, 1). */
  readonly floors: { readonly [M in FloorMetric]?: number }
  /** Proven: tuned minus base exceeds `margin`. */
  readonly gain: { readonly metric: PairedMetric; readonly margin: number; readonly required: boolean } | null
  /** Watched: tuned minus base is not under minus this margin. */
  readonly noninferiority: { readonly [M in PairedMetric]?: number }
  readonly slices: { readonly metric: PairedMetric; readonly margin: number; readonly minRows: number } | null
  /** On the general split, proven where it is given. */
  readonly retention: { readonly metric: PairedMetric; readonly margin: number } | null
  readonly require: readonly ('general' | 'train' | 'slices')[]
  /** Share of positives where the model will be used; `null`: the test set's. */
  readonly prevalence: number | null
  readonly costs: { readonly falsePositive: number; readonly falseNegative: number } | null
  readonly leakage: { readonly nearDuplicates: 'list' | 'remove'; readonly similarity: number }
  /** Two-sided level of the intervals shown. */
  readonly confidence: number
  /** Chance that a model exactly at all its bars is held rather than called inconclusive. */
  readonly holdAlpha: number
  readonly evidence: 'interval' | 'point'
  readonly candidates: number
  readonly looks: number
}
