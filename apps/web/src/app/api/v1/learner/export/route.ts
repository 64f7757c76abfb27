import { openAttempts, withoutOpenAnswers } from '@fitcheck/quiz/server'
import { handle } from '@/server/handle'

/**
 * Everything kept about the learner, as a file. Of attempts that have not ended (`unfinished`), what would give their
 * answers away is `null`; it is there once they have.
 */
export const GET = handle({ serves: 'learner' }, async ({ learner: { id, store } }) => {
  const all = await store.exportLearner(id)
  const body = { ...all, unfinished: [...openAttempts(all.events)], events: withoutOpenAnswers(all.events) }
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="fitcheck-progress.json"',
    },
  })
})
