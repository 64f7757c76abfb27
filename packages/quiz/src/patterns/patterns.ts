export type Part = 'A' | 'B' | 'C' | 'D'

export const parts: Readonly<Record<Part, string>> = {
  A: 'Read numbers',
  B: 'Trust them',
  C: 'How sure',
  D: 'Decide',
}

export interface Pattern {
  readonly slug: string
  /** Place on the path, from 1. */
  readonly number: number
  readonly part: Part
  /** Short; a lesson has a longer title of its own. */
  readonly title: string
  /** Slugs of what should be known first; a hint for the reader, not a lock. */
  readonly requires: readonly string[]
}

const path: readonly (readonly [Part, string, string, readonly string[]])[] = [
  ['A', 'adapting-to-a-domain', 'Adapting to a domain', []],
  ['A', 'confusion-matrix', 'Confusion matrix', []],
  ['A', 'precision-and-recall', 'Precision and recall', ['confusion-matrix']],
  ['A', 'accuracy-trap', 'Accuracy trap', ['confusion-matrix']],
  ['A', 'threshold', 'Threshold', ['precision-and-recall']],
  ['A', 'averages', 'Averages', ['precision-and-recall']],
  ['A', 'generated-answers', 'Generated answers', ['adapting-to-a-domain']],
  ['B', 'splits', 'Splits', ['adapting-to-a-domain']],
  ['B', 'overfitting', 'Overfitting', ['splits']],
  ['B', 'right-artifact', 'Right artifact', ['splits']],
  ['B', 'leakage', 'Leakage', ['splits']],
  ['C', 'uncertainty', 'Uncertainty', ['precision-and-recall']],
  ['C', 'comparing-models', 'Comparing models', ['uncertainty']],
  ['D', 'forgetting', 'Forgetting', ['comparing-models']],
  ['D', 'calibration', 'Calibration', ['threshold']],
  ['D', 'policy', 'Policy', ['threshold', 'comparing-models', 'forgetting']],
]

/** The sixteen patterns in the order of the path, whether their content is there yet or not. */
export const patterns: readonly Pattern[] = path.map(([part, slug, title, requires], index) => ({
  slug,
  number: index + 1,
  part,
  title,
  requires,
}))

/** Enough to begin to judge: one pattern each on why, on what misleads, on how sure. */
export const fastTrack: readonly string[] = ['adapting-to-a-domain', 'accuracy-trap', 'uncertainty']

/** The pattern of a slug, `null` where there is none. */
export function patternOf(slug: string): Pattern | null {
  return patterns.find((pattern) => pattern.slug === slug) ?? null
}
