export { agrestiCoullInterval } from './intervals/agrestiCoull.js'
export { type AucOfRows, aucFloorP, aucInterval } from './intervals/aucFloor.js'
export { binomialFloorP } from './intervals/binomialFloor.js'
export { clopperPearsonInterval } from './intervals/clopperPearson.js'
export {
  type ClusterFloorOptions,
  clusterFloorInterval,
  clusterFloorP,
} from './intervals/clusterFloor.js'
export { type DelongOptions, delongInterval, delongLogitLimits } from './intervals/delong.js'
export { clusteredMost, effectiveN, kishN } from './intervals/effectiveN.js'
export { f1FloorP, f1Interval } from './intervals/f1.js'
export {
  type GradedInterval,
  type GradedOptions,
  gradedFloorP,
  gradedInterval,
} from './intervals/gradedFloor.js'
export { hanleyMcneilStandardError } from './intervals/hanleyMcneil.js'
export type { Interval, IntervalOptions } from './intervals/interval.js'
export { jeffreysInterval } from './intervals/jeffreys.js'
export {
  type ClassCount,
  type MacroInterval,
  type MacroWrongSide,
  macroFloorP,
  macroInterval,
  macroMetLower,
  macroWrongSide,
} from './intervals/macroFloor.js'
export {
  type GroupShare,
  type MicroInterval,
  type MicroOptions,
  microFloorP,
  microInterval,
} from './intervals/microFloor.js'
export { precisionAtPrevalenceInterval } from './intervals/precisionAtPrevalence.js'
export { waldInterval } from './intervals/wald.js'
export { wilsonInterval } from './intervals/wilson.js'
export { wilsonCorrectedInterval } from './intervals/wilsonCorrected.js'
