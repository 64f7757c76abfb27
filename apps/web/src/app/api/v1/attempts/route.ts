import { startAttempt } from '@fitcheck/quiz/server'
import { eventId, oneOf, optional, text, texts } from '@/server/fields'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** Starts a practice or a test. */
export const POST = handle(
  {
    serves: 'anybody',
    body: (fields) => ({
      eventId: eventId(fields, 'eventId'),
      pattern: text(fields, 'pattern'),
      mode: oneOf('practice', 'test')(fields, 'mode'),
      ...optional(fields, 'only', texts),
      ...optional(fields, 'like', text),
    }),
  },
  async ({ learner: { id: learnerId, store }, body }) =>
    perform(store, learnerId, (events, context) => startAttempt(events, { ...body, learnerId }, context)),
)
