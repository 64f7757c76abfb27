/** A split as its bounded sufficient statistic: counted anywhere, merged in any order. @module */

export {
  emptyGradedTally,
  type GradedMoments,
  type GradedSums,
  type GradedTally,
  type GradedTallyKind,
  mergeGradedTallies,
  tallyGradedRows,
} from './tally/gradedTally.js'
export { metricsOf, type TallyMetrics } from './tally/metricsOf.js'
export {
  type AnswerSize,
  emptyMultilabelTally,
  type LabelCell,
  type MultilabelMissing,
  type MultilabelTally,
  type MultilabelTallyKind,
  mergeMultilabelTallies,
  type RowPattern,
  tallyMultilabelRows,
} from './tally/multilabelTally.js'
export {
  binScores,
  emptyScoreBins,
  mergeScoreBins,
  rocAucOfBins,
  type ScoreBin,
  type ScoreBinKind,
  type ScoreBins,
} from './tally/scoreBins.js'
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
