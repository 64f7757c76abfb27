/**
 * Detectors of what goes wrong in fine-tuning and in judging it. They explain; claims decide.
 * @module
 */
export { accuracyTrap } from './pitfalls/accuracyTrap.js'
export { detectPitfalls } from './pitfalls/detect.js'
export { duplicates } from './pitfalls/duplicates.js'
export { floorsBelowBase } from './pitfalls/floorsBelowBase.js'
export { forgetting } from './pitfalls/forgetting.js'
export { invalidOutput } from './pitfalls/invalidOutput.js'
export { leakage } from './pitfalls/leakage.js'
export { noChange } from './pitfalls/noChange.js'
export { oneAnswer } from './pitfalls/oneAnswer.js'
export { oneSidedGain } from './pitfalls/oneSidedGain.js'
export { overfitting } from './pitfalls/overfitting.js'
export type { Detector, PitfallInput } from './pitfalls/pitfall.js'
export { prevalenceShift } from './pitfalls/prevalenceShift.js'
export { sliceRegression } from './pitfalls/sliceRegression.js'
export { testReuse } from './pitfalls/testReuse.js'
export { tooSmall } from './pitfalls/tooSmall.js'
