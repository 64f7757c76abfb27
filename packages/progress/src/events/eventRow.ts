import type { LearnerEvent } from '@fitcheck/quiz'
import type { Selectable } from 'kysely'
import type { Tables } from '../schema/tables.js'
import { canonicalJson, NotJson } from './canonicalJson.js'
import { badEvent, checkEvent } from './checkEvent.js'

export type EventRow = Selectable<Tables['fitcheck_events']>

/** Characters of JSON. The longest honest event, an attempt's start, has a few thousand. */
const LONGEST = 65_536

/**
 * The row that keeps an event.
 *
 * @throws ProgressError `BAD_EVENT` naming the field, what was found and what was expected
 */
export function toRow(event: LearnerEvent): EventRow {
  checkEvent(event)
  const { learnerId, ...rest } = event
  const body = bodyOf(event, rest)
  if (body.length > LONGEST) {
    throw badEvent(event, 'response', `${body.length} characters in all`, `at most ${LONGEST}`)
  }
  return {
    event_id: event.eventId,
    learner_id: learnerId,
    attempt_id: event.attemptId,
    at: Date.parse(event.at),
    body,
  }
}

/** The event a row keeps, as it was appended. */
export function fromRow({ learner_id, body }: Pick<EventRow, 'learner_id' | 'body'>): LearnerEvent {
  return { ...(JSON.parse(body) as Omit<LearnerEvent, 'learnerId'>), learnerId: learner_id }
}

function bodyOf(event: LearnerEvent, rest: Omit<LearnerEvent, 'learnerId'>): string {
  try {
    return canonicalJson(rest)
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    throw badEvent(event, error.path, error.found, 'a value that JSON can hold')
  }
}
