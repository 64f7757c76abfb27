import { errorResponse, toApiError } from '@/server/apiError'
import { environment } from '@/server/environment'
import { logError } from '@/server/log'
import { processSecret } from '@/server/secret'
import { withStore } from '@/server/store'

/** Answers 200 where progress can be read and kept, else 503. */
export async function GET(_request: Request): Promise<Response> {
  try {
    await processSecret(environment())
    await withStore((store) => store.ping())
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    logError('GET /api/ready', error)
    return errorResponse(toApiError(error))
  }
}

// Without it the answer of the build would be served for ever.
export const dynamic = 'force-dynamic'
