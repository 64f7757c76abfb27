import { ownEvents } from '@fitcheck/progress'
import { bank, progressOf } from '@fitcheck/quiz/server'
import { clearCookie, isSecure } from '@/server/cookie'
import { handle } from '@/server/handle'
import { oneAtATime } from '@/server/oneAtATime'

/** What a Progress page shows; of a visitor, the path with nothing done yet. */
export const GET = handle({ serves: 'visitor' }, async ({ learner }) => {
  if (learner === null) return progressOf(bank, [], '')
  return progressOf(bank, await ownEvents(learner.store, learner.id), learner.id)
})

/** Deletes everything kept about the learner, on every device, and this browser's cookie. */
export const DELETE = handle({ serves: 'visitor' }, async ({ learner, request }) => {
  if (learner !== null) await oneAtATime(learner.id, () => learner.store.deleteLearner(learner.id))
  return new Response(null, { status: 204, headers: { 'set-cookie': clearCookie(isSecure(request)) } })
})
