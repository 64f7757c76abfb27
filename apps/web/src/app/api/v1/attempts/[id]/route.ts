import { resumeAttempt } from '@fitcheck/quiz/server'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** An attempt as it stands, to go on after a break. */
export const GET = handle(
  { serves: 'learner' },
  async ({ learner: { id: learnerId, store }, params: { id: attemptId = '' } }) =>
    perform(store, learnerId, (events, context) => resumeAttempt(events, { learnerId, attemptId }, context)),
)
