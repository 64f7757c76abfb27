import type { Prepared } from '../evaluation/prepared.js'
import { classEvidence } from './classEvidence.js'
import type { TaskEvidence } from './evidence.js'
import { gradedEvidence } from './gradedEvidence.js'
import { multilabelEvidence } from './multilabelEvidence.js'
import type { Policy } from './policy.js'

/** The evidence of a task, by its kind. */
export function taskEvidence(prepared: Prepared, policy: Policy): TaskEvidence {
  if (prepared.task === 'multilabel') return multilabelEvidence(prepared)
  if (prepared.task === 'graded') return gradedEvidence(prepared)
  return classEvidence(prepared, policy)
}
