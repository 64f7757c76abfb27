import type { Engine } from '../engine.js'
import { ProgressError } from '../progressError.js'
import type { LinkCode } from '../progressStore.js'
import { groupOf } from './groupOf.js'
import { joinWithin } from './joinLearners.js'
import { learnersOf } from './learnersOf.js'
import { hashLinkCode, newLinkCode, readLinkCode } from './linkCode.js'

const LIFE_MS = 10 * 60_000

/** `makeLinkCode` of the store. Codes that no longer hold go with it, so that the table stays as small as it is used. */
export async function makeLinkCode(engine: Engine, learnerId: string): Promise<LinkCode> {
  const code = newLinkCode()
  const hash = await hashLinkCode(code)
  return engine.writeAlone(async (transaction) => {
    const group = await groupOf(transaction, learnerId)
    const now = Date.now()
    await transaction
      .deleteFrom('fitcheck_link_codes')
      .where((either) => either.or([either('learner_id', 'in', group), either('expires_at', '<=', now)]))
      .execute()
    const expires_at = now + LIFE_MS
    await transaction
      .insertInto('fitcheck_link_codes')
      .values({ code_hash: hash, learner_id: group[0], expires_at, used: 0 })
      .execute()
    return { code, expiresAt: new Date(expires_at).toISOString() }
  })
}

/** `isLinkCodeUsed` of the store. */
export async function isLinkCodeUsed(engine: Engine, learnerId: string): Promise<boolean> {
  return engine.read(async (database) => {
    const row = await database
      .selectFrom('fitcheck_link_codes')
      .select('used')
      .where('learner_id', 'in', await groupOf(database, learnerId))
      .executeTakeFirst()
    return row?.used === 1
  })
}

/** `useLinkCode` of the store. */
export async function useLinkCode(engine: Engine, learnerId: string, typed: string): Promise<string> {
  const code = readLinkCode(typed)
  if (code === null)
    throw badCode('A code has 8 letters and digits, such as 7Q2M-K0XA; this has not. Look at it again.')
  const hash = await hashLinkCode(code)
  return engine.writeAlone(async (transaction) => {
    const row = await transaction
      .selectFrom('fitcheck_link_codes')
      .select(['learner_id', 'used'])
      .where('code_hash', '=', hash)
      .where('expires_at', '>', Date.now())
      .executeTakeFirst()
    if (row === undefined) throw notThere()
    const learners = await learnersOf(transaction, new Set([learnerId, row.learner_id]))
    const [own, other] = [learners.get(learnerId)!, learners.get(row.learner_id)!]
    // Sent again by whoever used it, after a reply that was lost: it is done already.
    if (row.used === 1 && own === other) return other
    if (row.used === 1) throw notThere()
    await transaction
      .updateTable('fitcheck_link_codes')
      .set({ used: 1 })
      .where('code_hash', '=', hash)
      .execute()
    return joinWithin(transaction, own, other)
  })
}

/** Wrong, too late and used already sound the same: a guess learns nothing. */
function notThere(): ProgressError {
  return badCode(
    'No code like this holds now. One holds for 10 minutes and can be used once; make a new one on the Progress page of the browser.',
  )
}

function badCode(message: string): ProgressError {
  return new ProgressError('BAD_LINK_CODE', message)
}
