/**
 * Detectors of what goes wrong in fine-tuning and in judging it. They explain; claims decide. `judge` runs all of them;
 * one alone takes the evaluation, what `prepare` makes of it, a policy and the claims judged.
 * @module
 */
export { type PrepareOptions, prepare } from './evaluation/prepare.js'
export type {
  ClassPrepared,
  GradedPrepared,
  MultilabelPrepared,
  Prepared,
} from './evaluation/prepared.js'
export { accuracyTrap } from './pitfalls/accuracyTrap.js'
export { cost } from './pitfalls/cost.js'
export { detectPitfalls } from './pitfalls/detect.js'
export { duplicates } from './pitfalls/duplicates.js'
export { floorsBelowBase } from './pitfalls/floorsBelowBase.js'
export { forgetting } from './pitfalls/forgetting.js'
export { invalidOutput } from './pitfalls/invalidOutput.js'
export { labelNoise } from './pitfalls/labelNoise.js'
export { leakage } from './pitfalls/leakage.js'
export { miscalibration } from './pitfalls/miscalibration.js'
export { noChange } from './pitfalls/noChange.js'
export { oneAnswer } from './pitfalls/oneAnswer.js'
export { oneSidedGain } from './pitfalls/oneSidedGain.js'
export { overfitting } from './pitfalls/overfitting.js'
export type { AnyDetector, AnyPitfallInput, Detector, LoggedInput, PitfallInput } from './pitfalls/pitfall.js'
export { prevalenceShift } from './pitfalls/prevalenceShift.js'
export { sliceRegression } from './pitfalls/sliceRegression.js'
export { testReuse } from './pitfalls/testReuse.js'
export { threshold } from './pitfalls/threshold.js'
export { tooSmall } from './pitfalls/tooSmall.js'
export { undertraining } from './pitfalls/undertraining.js'
export { unstableTraining } from './pitfalls/unstableTraining.js'
export { analyseTraining, type TrainingAnalysis } from './training/analyseTraining.js'
export { parseOpenAiResults } from './training/parseOpenAiResults.js'
export { parseTrainerState } from './training/parseTrainerState.js'
export type { LoggedLoss, TrainingLog } from './training/trainingLog.js'
