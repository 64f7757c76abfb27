import { answerQuestion } from '@fitcheck/quiz/server'
import { count, eventId, oneOf, optional } from '@/server/fields'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** Takes an answer: in practice says what it was, in a test only that it is recorded. */
export const POST = handle(
  {
    serves: 'learner',
    body: (fields) => ({
      eventId: eventId(fields, 'eventId'),
      position: count(fields, 'position'),
      response: fields['response'],
      ...optional(fields, 'certainty', oneOf('unsure', 'fairly', 'sure')),
      ...optional(fields, 'hintsUsed', count),
    }),
  },
  async ({ learner: { id: learnerId, store }, params: { id: attemptId = '' }, body }) =>
    perform(
      store,
      learnerId,
      (events, context) => answerQuestion(events, { ...body, learnerId, attemptId }, context),
      { attemptId },
    ),
)
