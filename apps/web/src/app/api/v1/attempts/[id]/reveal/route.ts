import { revealSolution } from '@fitcheck/quiz/server'
import { count, eventId } from '@/server/fields'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** The worked solution of a practice question, which closes it. */
export const POST = handle(
  {
    serves: 'learner',
    body: (fields) => ({ eventId: eventId(fields, 'eventId'), position: count(fields, 'position') }),
  },
  async ({ learner: { id: learnerId, store }, params: { id: attemptId = '' }, body }) =>
    perform(
      store,
      learnerId,
      (events, context) => revealSolution(events, { ...body, learnerId, attemptId }, context),
      { attemptId },
    ),
)
