import { randomUUID } from 'node:crypto'
import { request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads from a reply, it asserts.
  readonly json: any
}

export interface Sending {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Buffer
}

/** A browser on a page of the server: keeps its cookie, and names its origin as browsers do. */
export interface Client {
  cookie: string | null
  get(path: string): Promise<Answer>
  post(path: string, body: object): Promise<Answer>
  delete(path: string): Promise<Answer>
  /** As given; a header set to `undefined` is not sent. */
  send(path: string, sending: Sending): Promise<Answer>
}

export function openClient(origin: string, always: Readonly<Record<string, string>> = {}): Client {
  const client: Client = {
    cookie: null,
    get: (path) => client.send(path, { headers: { origin: undefined, referer: `${origin}/progress` } }),
    post: (path, body) => client.send(path, { method: 'POST', body: JSON.stringify(body) }),
    delete: (path) => client.send(path, { method: 'DELETE' }),
    send: async (path, { method = 'GET', headers = {}, body }) => {
      const all = {
        origin,
        ...(client.cookie !== null && { cookie: client.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...always,
        ...headers,
      }
      const answer = await exchange(new URL(path, origin), method, all, body)
      const [set] = [answer.headers['set-cookie'] ?? []].flat()
      if (set !== undefined) client.cookie = /Max-Age=0/.test(set) ? null : set.split(';')[0]!
      return answer
    },
  }
  return client
}

/** An attempt just started; its id and its reply. */
export async function start(client: Client, body: object): Promise<{ path: string; reply: Answer }> {
  const reply = await client.post('/api/v1/attempts', { eventId: randomUUID(), ...body })
  if (reply.status !== 200) throw new Error(`Not started: ${reply.status} ${reply.text}`)
  return { path: `/api/v1/attempts/${reply.json.attempt.attemptId}`, reply }
}

function exchange(
  url: URL,
  method: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string | Buffer | undefined,
): Promise<Answer> {
  const given = Object.fromEntries(Object.entries(headers).filter((entry) => entry[1] !== undefined))
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, headers: given as Record<string, string>, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          const json = response.headers['content-type']?.startsWith('application/json')
            ? JSON.parse(text)
            : null
          resolve({ status: response.statusCode!, headers: response.headers, text, json })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
