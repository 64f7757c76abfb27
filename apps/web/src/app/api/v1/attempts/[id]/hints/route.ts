import { showHint } from '@fitcheck/quiz/server'
import { count } from '@/server/fields'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** One hint of a practice question. */
export const POST = handle(
  {
    serves: 'learner',
    body: (fields) => ({ position: count(fields, 'position'), hint: count(fields, 'hint') }),
  },
  async ({ learner: { id: learnerId, store }, params: { id: attemptId = '' }, body }) =>
    perform(
      store,
      learnerId,
      (events, context) => showHint(events, { ...body, learnerId, attemptId }, context),
      { attemptId },
    ),
)
