import { finishAttempt } from '@fitcheck/quiz/server'
import { eventId, optional, truth } from '@/server/fields'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** Ends an attempt and gives its result. Earlier tests count in it, so all of the learner's events are read. */
export const POST = handle(
  {
    serves: 'learner',
    body: (fields) => ({ eventId: eventId(fields, 'eventId'), ...optional(fields, 'leaveOpen', truth) }),
  },
  async ({ learner: { id: learnerId, store }, params: { id: attemptId = '' }, body }) =>
    perform(store, learnerId, (events, context) =>
      finishAttempt(events, { ...body, learnerId, attemptId }, context),
    ),
)
