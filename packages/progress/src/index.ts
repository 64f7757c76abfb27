/**
 * What a learner did, kept: append events, read them back.
 *
 * @module
 */
export { dataFolder } from './dataFolder.js'
export { localCredential } from './learners/localCredential.js'
export { ownEvents } from './learners/ownEvents.js'
export { type Step, takeStep } from './learners/takeStep.js'
export { openStore } from './openStore.js'
export { ProgressError, type ProgressErrorCode, type ProgressErrorDetails } from './progressError.js'
export type {
  Credential,
  CredentialKind,
  EventFilter,
  LearnerExport,
  LinkCode,
  ProgressStore,
} from './progressStore.js'
export { rateLimit } from './rateLimit.js'
