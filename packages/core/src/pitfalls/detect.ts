import type { Finding, Severity } from '../verdict/verdict.js'
import { accuracyTrap } from './accuracyTrap.js'
import { duplicates } from './duplicates.js'
import { floorsBelowBase } from './floorsBelowBase.js'
import { forgetting } from './forgetting.js'
import { invalidOutput } from './invalidOutput.js'
import { leakage } from './leakage.js'
import { noChange } from './noChange.js'
import { oneAnswer } from './oneAnswer.js'
import { oneSidedGain } from './oneSidedGain.js'
import { overfitting } from './overfitting.js'
import type { Detector, PitfallInput } from './pitfall.js'
import { prevalenceShift } from './prevalenceShift.js'
import { sliceRegression } from './sliceRegression.js'
import { testReuse } from './testReuse.js'
import { tooSmall } from './tooSmall.js'

/** Whether the data can be trusted first, then the model, then the policy. */
const detectors: readonly Detector[] = [
  leakage,
  noChange,
  invalidOutput,
  duplicates,
  oneAnswer,
  accuracyTrap,
  oneSidedGain,
  overfitting,
  forgetting,
  sliceRegression,
  prevalenceShift,
  tooSmall,
  testReuse,
  floorsBelowBase,
]

const rank: Readonly<Record<Severity, number>> = { serious: 0, warning: 1, info: 2 }

/**
 * Looks for every pitfall. Findings explain a verdict and never decide it. The serious ones come first, otherwise in a
 * fixed order. Pure; O(rows log rows).
 */
export function detectPitfalls(input: PitfallInput): Finding[] {
  return detectors.flatMap((detect) => detect(input)).sort((a, b) => rank[a.severity] - rank[b.severity])
}
