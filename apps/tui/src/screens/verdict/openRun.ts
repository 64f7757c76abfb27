import type { PresetName } from '@fitcheck/core/verdict'
import type { Reading } from '@fitcheck/ingest'
import type { RunChoice } from './readRun.js'

/** A run that was read, and the policy it is judged by. */
export interface OpenRun {
  readonly choice: RunChoice
  readonly reading: Reading
  readonly preset: PresetName
}
