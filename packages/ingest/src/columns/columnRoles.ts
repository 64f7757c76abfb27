import type { ColumnRole } from '../reading.js'

/** Every role that a column can have. */
export const COLUMN_ROLES: readonly ColumnRole[] = [
  'id',
  'split',
  'label',
  'pred',
  'base_pred',
  'tuned_pred',
  'score',
  'base_score',
  'tuned_score',
  'probs',
  'base_probs',
  'tuned_probs',
  'slice',
  'cluster',
  'weight',
  'text',
  'input_hash',
]
