import type { LearnerEvent } from '@fitcheck/quiz'
import { isId } from '../isId.js'
import { ProgressError } from '../progressError.js'
import { kindRank } from './byTime.js'
import { isTime } from './isTime.js'

type Check = readonly [expected: string, holds: (value: unknown) => boolean]

const text: Check = ['a text', (value) => typeof value === 'string']
const id: Check = ['1 to 128 visible ASCII characters', isId]
const count: Check = ['a whole number from 0', (value) => Number.isSafeInteger(value) && Number(value) >= 0]
const integer: Check = ['a whole number', (value) => Number.isSafeInteger(value)]
const truth: Check = ['true or false', (value) => typeof value === 'boolean']
const texts: Check = ['a list of texts', (value) => isList(value, (item) => typeof item === 'string')]

const checks: Record<keyof LearnerEvent, Check> = {
  schemaVersion: ['1', (value) => value === 1],
  eventId: id,
  learnerId: id,
  attemptId: orNull(id),
  kind: oneOf(Object.keys(kindRank)),
  at: ['a time such as 2026-03-01T09:30:00.000Z', isTime],
  pattern: text,
  mode: orNull(oneOf(['practice', 'test'])),
  shown: orNull(['a list of questions', (value) => isList(value, isQuestion)]),
  questionId: orNull(text),
  questionVersion: orNull(count),
  seed: orNull(integer),
  optionOrder: orNull(texts),
  response: ['JSON', (value) => value !== undefined],
  certainty: orNull(oneOf(['unsure', 'fairly', 'sure'])),
  hintsUsed: orNull(count),
  score: orNull(['a number in [0, 1]', (value) => typeof value === 'number' && value >= 0 && value <= 1]),
  correct: orNull(truth),
  misconceptions: orNull(texts),
  engineVersion: text,
}

/**
 * Checks every field of an event, as the last gate before it is kept for good. Fields it does not know are let through.
 *
 * @throws ProgressError `BAD_EVENT` naming the field, what was found and what was expected
 */
export function checkEvent(event: LearnerEvent): void {
  for (const [field, [expected, holds]] of Object.entries(checks)) {
    const value: unknown = event?.[field as keyof LearnerEvent]
    if (!holds(value)) throw badEvent(event, field, describe(value), expected)
  }
}

export function badEvent(event: LearnerEvent, field: string, found: string, expected: string): ProgressError {
  const name = isId(event?.eventId) ? `Event ${event.eventId}` : 'An event'
  return new ProgressError('BAD_EVENT', `${name}: ${field} is ${found}; expected ${expected}.`, {
    field,
    ...(isId(event?.eventId) && { eventId: event.eventId }),
  })
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

function orNull([expected, holds]: Check): Check {
  return [`${expected}, or null`, (value) => value === null || holds(value)]
}

function oneOf(values: readonly string[]): Check {
  return [`one of ${values.join(', ')}`, (value) => values.includes(value as string)]
}

function isList(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds)
}

function isQuestion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'questionId' in value
}
