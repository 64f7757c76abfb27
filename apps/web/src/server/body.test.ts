import { expect, it } from 'vitest'
import { readFields } from './body'

const post = (
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) =>
  readFields(
    new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
  )
const refused = (status: number, code: string) => expect.objectContaining({ status, code })

it('reads one JSON object', async () => {
  expect(await post('{"a": "ä"}')).toEqual({ a: 'ä' })
  expect(await post('{}', { 'content-type': 'Application/JSON ; charset=utf-8' })).toEqual({})
})

it.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonp',
  'text/plain; application/json',
])('refuses %s', async (type) => {
  await expect(post('{}', { 'content-type': type })).rejects.toEqual(refused(415, 'WRONG_CONTENT_TYPE'))
})

it.each([
  '',
  '{',
  'null',
  '[]',
  '"a"',
  '1',
  '{"a":1}}',
  new Uint8Array([0x22, 0xff, 0x22]),
  '['.repeat(60_000),
])('refuses what is no JSON object: %#', async (body) => {
  await expect(post(body)).rejects.toEqual(refused(400, 'BAD_JSON'))
})

it('reads no further than 64 kB, whatever length is announced', async () => {
  const fits = `{"a":"${'x'.repeat(65_536 - 8)}"}`
  expect(fits).toHaveLength(65_536)
  expect(await post(fits)).toHaveProperty('a')
  await expect(post(`${fits} `)).rejects.toEqual(refused(413, 'BODY_TOO_LARGE'))

  let given = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given++
      controller.enqueue(new Uint8Array(16_384))
    },
  })
  await expect(post(endless)).rejects.toEqual(refused(413, 'BODY_TOO_LARGE'))
  expect(given).toBeLessThan(8)
})
