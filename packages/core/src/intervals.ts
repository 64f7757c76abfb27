export { agrestiCoullInterval } from './intervals/agrestiCoull.js'
export { binomialFloorP } from './intervals/binomialFloor.js'
export { clopperPearsonInterval } from './intervals/clopperPearson.js'
export { f1FloorP, f1Interval } from './intervals/f1.js'
export type { Interval, IntervalOptions } from './intervals/interval.js'
export { jeffreysInterval } from './intervals/jeffreys.js'
export {
  type ClassCount,
  type MacroInterval,
  type MacroWrongSide,
  macroFloorP,
  macroInterval,
  macroWrongSide,
} from './intervals/macroFloor.js'
export { precisionAtPrevalenceInterval } from './intervals/precisionAtPrevalence.js'
export { wilsonInterval } from './intervals/wilson.js'
