import { finishLesson } from '@fitcheck/quiz/server'
import { eventId, text } from '@/server/fields'
import { handle } from '@/server/handle'
import { perform } from '@/server/sessions'

/** Writes down that a lesson was read to its end. */
export const POST = handle(
  {
    serves: 'anybody',
    body: (fields) => ({ eventId: eventId(fields, 'eventId'), pattern: text(fields, 'pattern') }),
  },
  async ({ learner: { id: learnerId, store }, body }) =>
    perform(store, learnerId, (events, context) => finishLesson(events, { ...body, learnerId }, context)),
)
