import { randomUUID } from 'node:crypto'
import type { Database, Engine } from '../engine.js'
import { ProgressError } from '../progressError.js'
import type { Credential, CredentialKind } from '../progressStore.js'
import { learnersOf } from './learnersOf.js'

const kinds: Record<CredentialKind, true> = { cookie: true, 'ssh-key': true, passkey: true, local: true }

/** `learnerFor` of the store. */
export async function learnerFor(engine: Engine, credential: Credential): Promise<string> {
  assertCredential(credential)
  const known = await engine.read((database) => ownerOf(database, credential))
  if (known !== undefined) return known
  return engine.writeAlone(async (transaction) => {
    const owner = await ownerOf(transaction, credential)
    if (owner !== undefined) return owner
    const learnerId = randomUUID()
    const now = new Date().toISOString()
    await transaction
      .insertInto('fitcheck_learners')
      .values({ learner_id: learnerId, created_at: now })
      .execute()
    await insertCredential(transaction, credential, learnerId, now)
    return learnerId
  })
}

/** `findLearner` of the store. */
export async function findLearner(engine: Engine, credential: Credential): Promise<string | null> {
  assertCredential(credential)
  return (await engine.read((database) => ownerOf(database, credential))) ?? null
}

/** `addCredential` of the store. */
export async function addCredential(
  engine: Engine,
  learnerId: string,
  credential: Credential,
): Promise<void> {
  assertCredential(credential)
  await engine.writeAlone(async (transaction) => {
    const learner = (await learnersOf(transaction, new Set([learnerId]))).get(learnerId)!
    const owner = await ownerOf(transaction, credential)
    if (owner === undefined) {
      await insertCredential(transaction, credential, learner, new Date().toISOString())
    } else if (owner !== learner) {
      throw new ProgressError(
        'CREDENTIAL_TAKEN',
        `This ${credential.kind} credential belongs to another learner. Join the two learners to keep what both did.`,
        { learnerId },
      )
    }
  })
}

async function ownerOf(database: Database, { kind, subject }: Credential): Promise<string | undefined> {
  const row = await database
    .selectFrom('fitcheck_credentials as credential')
    .leftJoin('fitcheck_aliases as alias', 'alias.alias_id', 'credential.learner_id')
    .select(['credential.learner_id as id', 'alias.learner_id as joined_into'])
    .where('credential.kind', '=', kind)
    .where('credential.subject', '=', subject)
    .executeTakeFirst()
  return row && (row.joined_into ?? row.id)
}

async function insertCredential(
  database: Database,
  { kind, subject }: Credential,
  learnerId: string,
  now: string,
): Promise<void> {
  await database
    .insertInto('fitcheck_credentials')
    .values({ kind, subject, learner_id: learnerId, created_at: now })
    .execute()
}

/** The subject stays out of the message: it may be a secret, and messages end in logs. */
function assertCredential({ kind, subject }: Credential): void {
  if (Object.hasOwn(kinds, kind) && typeof subject === 'string' && /^[\x21-\x7e]{1,2048}$/.test(subject))
    return
  throw new ProgressError(
    'BAD_CREDENTIAL',
    `A credential has a kind (${Object.keys(kinds).join(', ')}) and a subject of 1 to 2,048 visible ASCII characters; ` +
      `found kind ${JSON.stringify(kind)} and ${typeof subject === 'string' ? `${subject.length} characters` : typeof subject}.`,
  )
}
