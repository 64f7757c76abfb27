/**
 * What a learner did, kept: append events, read them back.
 *
 * @module
 */
export { dataFolder } from './dataFolder.js'
export { openStore } from './openStore.js'
export { ProgressError, type ProgressErrorCode, type ProgressErrorDetails } from './progressError.js'
export type {
  Credential,
  CredentialKind,
  EventFilter,
  LearnerExport,
  ProgressStore,
} from './progressStore.js'
