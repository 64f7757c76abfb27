import type { FindingCode } from '../verdict/verdict.js'

/** A pattern that a lesson teaches: its slug in links, and its title. */
export interface Pattern {
  readonly slug: string
  readonly title: string
}

const titles = {
  'accuracy-trap': 'Accuracy trap',
  'precision-and-recall': 'Precision and recall',
  threshold: 'Threshold',
  averages: 'Averages',
  'generated-answers': 'Generated answers',
  splits: 'Splits',
  overfitting: 'Overfitting',
  'right-artifact': 'Right artifact',
  leakage: 'Leakage',
  uncertainty: 'Uncertainty',
  forgetting: 'Forgetting',
  calibration: 'Calibration',
  policy: 'Policy',
} as const

const primary: Readonly<Record<FindingCode, keyof typeof titles>> = {
  'accuracy-trap': 'accuracy-trap',
  'one-answer': 'accuracy-trap',
  'one-sided-gain': 'precision-and-recall',
  'prevalence-shift': 'precision-and-recall',
  threshold: 'threshold',
  cost: 'threshold',
  'slice-regression': 'averages',
  'invalid-output': 'generated-answers',
  'label-noise': 'splits',
  'test-reuse': 'splits',
  overfitting: 'overfitting',
  undertraining: 'overfitting',
  'unstable-training': 'overfitting',
  'no-change': 'right-artifact',
  leakage: 'leakage',
  duplicates: 'leakage',
  'too-small': 'uncertainty',
  forgetting: 'forgetting',
  miscalibration: 'calibration',
  'floors-below-base': 'policy',
}

/** Every code a finding may have. */
export const findingCodes = Object.keys(primary) as readonly FindingCode[]

/**
 * The one pattern that teaches what a finding is about.
 * @example
 * patternOf('one-answer') // { slug: 'accuracy-trap', title: 'Accuracy trap' }
 */
export function patternOf(code: FindingCode): Pattern {
  const slug = primary[code]
  return { slug, title: titles[slug] }
}

/**
 * The title of a lesson by its slug; the slug itself where no finding leads there.
 * @example
 * lessonTitle('right-artifact') // 'Right artifact'
 */
export function lessonTitle(slug: string): string {
  return Object.hasOwn(titles, slug) ? titles[slug as keyof typeof titles] : slug
}
