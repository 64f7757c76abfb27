import { rateLimit } from '@fitcheck/progress'
import { handle, limit } from '@/server/handle'
import { processWide } from '@/server/processWide'

/** A code costs some work to hash, and nobody needs many. */
const codes = processWide('link codes', () => rateLimit({ burst: 10, perSecond: 1 / 30 }))

/** Makes the one-time code by which a terminal or an SSH key joins this browser's learner. */
export const POST = handle({ serves: 'anybody' }, async ({ learner: { id, store } }) => {
  limit(codes, id)
  return store.makeLinkCode(id)
})

/** Whether the code made last has been used. */
export const GET = handle({ serves: 'learner' }, async ({ learner: { id, store } }) => ({
  used: await store.isLinkCodeUsed(id),
}))
