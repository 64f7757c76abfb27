/** Policies and the verdict: what is asked of a fine-tuned model, and what may be concluded. @module */
export { InputError, type InputErrorCode, type InputErrorDetails } from './errors/inputError.js'
export { nearestName } from './errors/nearestName.js'
export type {
  Aggregates,
  ClassAggregates,
  ClassMargins,
  GradedAggregates,
  ValueAggregates,
  ValueMetric,
  Values,
} from './evaluation/aggregates.js'
export type * from './evaluation/evaluation.js'
export { type ReportedClasses, type ReportedRow, reportCounts } from './evaluation/reportCounts.js'
export { explainComparison } from './report/explainComparison.js'
export { compareCandidates } from './verdict/compare/compareCandidates.js'
export type * from './verdict/compare/comparison.js'
export { judge } from './verdict/judge.js'
export { judgeAggregates } from './verdict/judgeAggregates.js'
export { judgeAny } from './verdict/judgeAny.js'
export { parsePolicy, policyPaths, setPolicyValue } from './verdict/parsePolicy.js'
export type * from './verdict/policy.js'
export { type PlannedClaim, type PlannedRows, policyCheck } from './verdict/policyCheck.js'
export { policyHash } from './verdict/policyHash.js'
export { policySchema } from './verdict/policySchema.js'
export { type PolicyInput, presetReasons, presets } from './verdict/presets.js'
export type * from './verdict/verdict.js'
