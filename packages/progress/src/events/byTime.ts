import type { LearnerEvent, LearnerEventKind } from '@fitcheck/quiz'

/** Where events of one millisecond stand among each other: an attempt starts before it is answered and finished. */
export const kindRank: Record<LearnerEventKind, number> = {
  'attempt-started': 0,
  answered: 1,
  'self-checked': 1,
  reviewed: 1,
  'lesson-finished': 1,
  'attempt-finished': 2,
}

/** Order in which events happened, the same wherever and whenever they arrived. */
export function byTime(a: LearnerEvent, b: LearnerEvent): number {
  return compare(a.at, b.at) || kindRank[a.kind] - kindRank[b.kind] || compare(a.eventId, b.eventId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
