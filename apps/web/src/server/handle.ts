import { type Credential, type ProgressStore, rateLimit } from '@fitcheck/progress'
import { clientOf } from './address'
import { ApiError, errorResponse, toApiError } from './apiError'
import { type Fields, readFields } from './body'
import { environment } from './environment'
import { cookieFor, knownCredential, newCredential } from './learner'
import { logError } from './log'
import { requireSameOrigin } from './origin'
import { processWide } from './processWide'
import { processSecret } from './secret'
import { withStore } from './store'

/** A person at work takes a few requests a minute; a class behind one address, a few a second. */
const limits = processWide('limits', () => ({
  learner: rateLimit({ burst: 60, perSecond: 2 }),
  address: rateLimit({ burst: 300, perSecond: 10 }),
}))

export interface Learner {
  readonly id: string
  readonly store: ProgressStore
}

/**
 * Whom a route serves. `anybody`: who is nobody yet is made a learner by it. `learner`: who is nobody is refused (401).
 * `visitor`: who is nobody may look, and stays nobody.
 */
type Audience = 'anybody' | 'learner' | 'visitor'

interface Call<Serves extends Audience, Body> {
  readonly learner: Serves extends 'visitor' ? Learner | null : Learner
  /** From the path. */
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
  readonly request: Request
}

interface Route<Serves extends Audience, Body> {
  readonly serves: Serves
  /** Takes what it needs from the body; without it no body is read. Throws ApiError 400 BAD_FIELD. */
  readonly body?: (fields: Fields) => Body
}

/**
 * The one way into a route handler, so that none forgets a check: where the request comes from, how often, that its
 * body is small and JSON, who the learner is. What `work` gives is sent as JSON, and every error as
 * `{ error: { code, message, field? } }`; nothing is cached.
 */
export function handle<const Serves extends Audience, Body = undefined>(
  route: Route<Serves, Body>,
  work: (call: Call<Serves, Body>) => Promise<object>,
) {
  return async (
    request: Request,
    context: { readonly params: Promise<Record<string, string>> },
  ): Promise<Response> => {
    let cookie: string | null = null
    try {
      if (!['GET', 'HEAD'].includes(request.method)) requireSameOrigin(request)
      limit(limits.address, clientOf(request))
      const env = environment()
      const secret = await processSecret(env)
      const known = knownCredential(request, secret, env)
      limit(limits.learner, known && `${known.kind} ${known.subject}`)
      const body = (route.body === undefined ? undefined : route.body(await readFields(request))) as Body
      const credential = known ?? (route.serves === 'anybody' ? newCredential() : null)
      if (credential === null && route.serves === 'learner') throw nobody()
      if (credential !== null && route.serves === 'anybody') cookie = cookieFor(credential, request, secret)

      const params = await context.params
      const done = await asLearner(credential, route.serves, (learner) =>
        work({ learner: learner as Call<Serves, Body>['learner'], params, body, request }),
      )
      return finish(done instanceof Response ? done : Response.json(done), cookie)
    } catch (error) {
      const told = toApiError(error)
      if (told.status >= 500) logError(`${request.method} ${new URL(request.url).pathname}`, error)
      return finish(errorResponse(told), cookie)
    }
  }
}

/** @throws ApiError 429 TOO_MANY_REQUESTS where the key has asked too often; `null` may as often as it likes */
export function limit(take: ReturnType<typeof rateLimit>, key: string | null): void {
  const wait = key === null ? 0 : Math.ceil(take(key))
  if (wait === 0) return
  const seconds = wait === 1 ? 'a second' : `${wait} seconds`
  throw new ApiError(429, 'TOO_MANY_REQUESTS', `That was too fast. Send it again in ${seconds}.`, {
    retryAfter: wait,
  })
}

function asLearner<T>(
  credential: Credential | null,
  serves: Audience,
  work: (learner: Learner | null) => Promise<T>,
): Promise<T> {
  if (credential === null) return work(null)
  return withStore(async (store) => {
    // Looking makes nobody: a learner is made by the first thing they do.
    const id = await (serves === 'anybody' ? store.learnerFor(credential) : store.findLearner(credential))
    if (id === null && serves === 'learner') throw nobody()
    return work(id === null ? null : { id, store })
  })
}

function nobody(): ApiError {
  return new ApiError(
    401,
    'NO_LEARNER',
    'This browser has no progress here yet. Start with a lesson or practice.',
  )
}

function finish(response: Response, cookie: string | null): Response {
  response.headers.set('cache-control', 'no-store')
  if (cookie !== null) response.headers.append('set-cookie', cookie)
  return response
}
