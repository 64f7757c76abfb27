import type { Finding } from '../verdict/verdict.js'
import { accuracyTrap } from './accuracyTrap.js'
import { cost } from './cost.js'
import { duplicates } from './duplicates.js'
import { floorsBelowBase } from './floorsBelowBase.js'
import { forgetting } from './forgetting.js'
import { invalidOutput } from './invalidOutput.js'
import { labelNoise } from './labelNoise.js'
import { leakage } from './leakage.js'
import { miscalibration } from './miscalibration.js'
import { noChange } from './noChange.js'
import { oneAnswer } from './oneAnswer.js'
import { oneSidedGain } from './oneSidedGain.js'
import { overfitting } from './overfitting.js'
import { type AnyDetector, type AnyPitfallInput, bySeverity, type Detector } from './pitfall.js'
import { prevalenceShift } from './prevalenceShift.js'
import { sliceRegression } from './sliceRegression.js'
import { testReuse } from './testReuse.js'
import { threshold } from './threshold.js'
import { tooSmall } from './tooSmall.js'
import { undertraining } from './undertraining.js'
import { unstableTraining } from './unstableTraining.js'

/** Whether the data can be trusted first, then the model, then the policy. */
const detectors: readonly AnyDetector[] = [
  leakage,
  noChange,
  ofClasses(invalidOutput),
  duplicates,
  ofClasses(oneAnswer),
  ofClasses(accuracyTrap),
  ofClasses(oneSidedGain),
  unstableTraining,
  undertraining,
  overfitting,
  forgetting,
  sliceRegression,
  ofClasses(threshold),
  ofClasses(cost),
  ofClasses(miscalibration),
  ofClasses(labelNoise),
  ofClasses(prevalenceShift),
  tooSmall,
  testReuse,
  ofClasses(floorsBelowBase),
]

/** A detector that looks at binary and multiclass tasks alone. */
function ofClasses(detect: Detector): AnyDetector {
  return ({ evaluation, prepared, ...rest }) => {
    if (evaluation.task === 'multilabel' || evaluation.task === 'graded') return []
    if (prepared.task === 'multilabel' || prepared.task === 'graded') return []
    return detect({ ...rest, evaluation, prepared })
  }
}

/**
 * Looks for every pitfall. Findings explain a verdict and never decide it. The serious ones come first, otherwise in a
 * fixed order. Pure; O(rows log rows).
 * @example
 * const rows = { truth: ['spam', 'ham'], tuned: { predictions: ['spam', 'spam'] } }
 * const splits = { 'domain-test': rows }
 * const { findings } = judge({ task: 'binary', positive: 'spam', splits }, parsePolicy({ extends: 'balanced' }))
 * findings.map(({ code }) => code) // ['one-answer', 'too-small', 'prevalence-shift']
 */
export function detectPitfalls(input: AnyPitfallInput): Finding[] {
  return bySeverity(detectors.flatMap((detect) => detect(input)))
}
