import { ApiError } from './apiError'

/** Bytes. The longest honest body, a written answer, has a few thousand. */
const longest = 65_536

export type Fields = Readonly<Record<string, unknown>>

/**
 * The body of a request: one JSON object.
 *
 * @throws ApiError 415 WRONG_CONTENT_TYPE, 413 BODY_TOO_LARGE, 400 BAD_JSON
 */
export async function readFields(request: Request): Promise<Fields> {
  // A form of another site cannot send this type without asking first, and is never let.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new ApiError(415, 'WRONG_CONTENT_TYPE', 'Send the body as application/json.')
  const bytes = await readBytes(request)
  const value = parse(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ApiError(400, 'BAD_JSON', 'The body is not a JSON object.')
  return value as Fields
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = new ApiError(413, 'BODY_TOO_LARGE', `The body has more than ${longest} bytes.`)
  if (Number(request.headers.get('content-length')) > longest) throw tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > longest) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ApiError(400, 'BAD_JSON', 'The body is not JSON in UTF-8.')
  }
}
