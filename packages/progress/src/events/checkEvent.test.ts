import type { LearnerEvent } from '@fitcheck/quiz'
import { describe, expect, it } from 'vitest'
import { sampleEvent } from '../../test/sampleEvent.js'
import { toRow } from './eventRow.js'

const good = sampleEvent({ learnerId: 'learner-1', eventId: 'event-1' })

describe('an event that is stored', () => {
  it('may have fields that this version does not know', () => {
    expect(JSON.parse(toRow({ ...good, durationMs: 1200 } as LearnerEvent).body)).toHaveProperty(
      'durationMs',
      1200,
    )
  })

  it('has every field, each with what it may hold', () => {
    const cases: readonly [field: keyof LearnerEvent, value: unknown, message: string][] = [
      ['schemaVersion', 2, 'schemaVersion is 2; expected 1.'],
      ['learnerId', 'two words', 'learnerId is "two words"; expected 1 to 128 visible ASCII characters.'],
      ['attemptId', '', 'attemptId is ""; expected 1 to 128 visible ASCII characters, or null.'],
      ['kind', 'guessed', 'kind is "guessed"; expected one of attempt-started, answered,'],
      ['kind', 'toString', 'kind is "toString"'],
      ['at', '2026-02-30T09:30:00.000Z', 'expected a time such as 2026-03-01T09:30:00.000Z'],
      ['at', '2026-03-01T09:30:00Z', 'at is "2026-03-01T09:30:00Z"'],
      ['at', '2026-03-01T09:30:00.000+01:00', 'expected a time'],
      ['pattern', null, 'pattern is null; expected a text.'],
      ['mode', 'exam', 'mode is "exam"; expected one of practice, test, or null.'],
      ['shown', [1], 'shown is a list; expected a list of questions, or null.'],
      ['questionVersion', 1.5, 'questionVersion is 1.5; expected a whole number from 0, or null.'],
      ['seed', 0.5, 'seed is 0.5; expected a whole number, or null.'],
      ['optionOrder', ['a', 1], 'optionOrder is a list; expected a list of texts, or null.'],
      ['response', undefined, 'response is missing; expected JSON.'],
      ['response', { text: Number.NaN }, 'response.text is NaN; expected a value that JSON can hold.'],
      ['response', 'x'.repeat(70_000), 'characters in all; expected at most 65536.'],
      ['certainty', 'very', 'certainty is "very"'],
      ['hintsUsed', -1, 'hintsUsed is -1'],
      ['score', 1.01, 'score is 1.01; expected a number in [0, 1], or null.'],
      ['score', Number.NaN, 'score is NaN'],
      ['correct', 1, 'correct is 1; expected true or false, or null.'],
      ['misconceptions', {}, 'misconceptions is an object'],
      ['engineVersion', undefined, 'engineVersion is missing; expected a text.'],
    ]
    for (const [field, value, message] of cases) {
      expect(() => toRow({ ...good, [field]: value } as LearnerEvent)).toThrow(
        expect.objectContaining({ code: 'BAD_EVENT', message: expect.stringContaining(`Event event-1: `) }),
      )
      expect(() => toRow({ ...good, [field]: value } as LearnerEvent)).toThrow(message)
    }
  })

  it('is an object with an id', () => {
    for (const value of [null, undefined, 'event', { ...good, eventId: 'a\u0000b' }]) {
      expect(() => toRow(value as unknown as LearnerEvent)).toThrow(
        expect.objectContaining({ code: 'BAD_EVENT' }),
      )
    }
  })
})
