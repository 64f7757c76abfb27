export { InputError, type InputErrorCode, type InputErrorDetails } from './errors/inputError.js'
export type * from './evaluation/evaluation.js'
export type * from './verdict/policy.js'
export type * from './verdict/verdict.js'
