export { type AdjustMethod, adjustPValues } from './comparison/adjustPValues.js'
export { aucDifference, aucDifferenceP } from './comparison/aucDifference.js'
export { binomialTest } from './comparison/binomialTest.js'
export type { BootstrapInterval, BootstrapOptions } from './comparison/bootstrap.js'
export type { BootstrapMethod } from './comparison/bootstrapLimits.js'
export { cellDifference } from './comparison/cellDifference.js'
export { type ChiSquaredResult, chiSquaredTest } from './comparison/chiSquaredTest.js'
export { type ClusterBootstrapInterval, clusterBootstrap } from './comparison/clusterBootstrap.js'
export {
  type ClusterInterval,
  type ClusterPair,
  clusterDifference,
  clusterDifferenceP,
} from './comparison/clusterRobust.js'
export { cochranQTest } from './comparison/cochranQ.js'
export { type DelongCovariance, delongCovariance, delongTest } from './comparison/delong.js'
export { f1Difference, f1DifferenceP } from './comparison/f1Difference.js'
export { type Alternative, fisherExact } from './comparison/fisherExact.js'
export { benjaminiHochberg, holm } from './comparison/holm.js'
export { type JointCells, jointCells } from './comparison/jointCells.js'
export { type McnemarMethod, mcnemarTest, type TestResult } from './comparison/mcnemar.js'
export { newcombeDifference } from './comparison/newcombe.js'
export { newcombeP, newcombePairedDifference } from './comparison/newcombePaired.js'
export { type PairedBootstrapInterval, pairedBootstrap } from './comparison/pairedBootstrap.js'
export type { PairedCells } from './comparison/pairedCells.js'
export { hullP, pairedDifferenceHull } from './comparison/pairedHull.js'
export {
  type MeanDifferenceOptions,
  pairedMeanDifference,
  pairedMeanDifferenceP,
} from './comparison/pairedMeanDifference.js'
export { pairedTTest, signFlipTest, wilcoxonTest } from './comparison/pairedTests.js'
export { precisionDifference, precisionDifferenceP } from './comparison/precisionDifference.js'
export type { ContrastMethod } from './comparison/proportionContrast.js'
export { bowkerTest, stuartMaxwellTest } from './comparison/squareTable.js'
export { tangoPairedDifference, tangoScoreP } from './comparison/tango.js'
export {
  oddsRatio,
  proportionDifference,
  proportionRatio,
  twoProportionsTest,
} from './comparison/twoProportions.js'
export { bonettPricePairedDifference, waldPairedDifference } from './comparison/waldPaired.js'
export { cohenH } from './power/cohenH.js'
export { oneShare, pairedShares, twoShares } from './power/effects.js'
export { exactBinomialPower, floorPower, mcnemarPower } from './power/exactPower.js'
export { type Effect, normalPower } from './power/normalPower.js'
export {
  type Detectable,
  minimumDetectableEffect,
  type PowerOptions,
  rowsNeeded,
  type Sought,
} from './power/rowsNeeded.js'
export { type Random, xoshiro128 } from './random/xoshiro128.js'
