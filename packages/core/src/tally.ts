/** A split as its bounded sufficient statistic: counted anywhere, merged in any order. @module */
export { metricsOf, type TallyMetrics } from './tally/metricsOf.js'
export {
  emptyTally,
  mergeTallies,
  type Tally,
  type TallyCell,
  type TallyKind,
  type TallyMissing,
} from './tally/tally.js'
export { type CountRow, tallyFromCounts } from './tally/tallyFromCounts.js'
export { tallyRows } from './tally/tallyRows.js'
