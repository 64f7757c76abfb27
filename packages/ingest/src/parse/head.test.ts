import { describe, expect, it } from 'vitest'
import { type Head, readHead } from './head.js'

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
const readAll = async (text: string, size: number): Promise<{ head: Head; all: string }> => {
  const { head, rest } = await readHead(cut(text, size), 'f')
  let all = ''
  for await (const part of rest) all += part
  return { head, all }
}

describe('readHead', () => {
  const long = 'x'.repeat(90_000)
  it.each([
    ['a table', `id,label\n1,${long}\n`],
    ['lines of JSON', `{"a":"${long}","b":[{"c":1}]}\n{"d":2}\n`],
    ['a document', JSON.stringify({ results: { version: 3, list: [long] }, more: long }, null, 2)],
    ['a text of nothing else', '\n\n  hello'],
  ])('sees the same of %s however it is cut, and gives all of it back', async (_, text) => {
    const { head, all } = await readAll(text, text.length)
    expect(all).toBe(text)
    for (const size of [1, 7, 4096, 65_536]) {
      const again = await readAll(text, size)
      expect(again.all).toBe(text)
      expect(again.head).toEqual(head)
    }
  })

  it('tells the paths of the first value, and whether it has a line to itself', async () => {
    expect((await readAll('{"a":{"b":[{"c":1}]}}\n{"d":2}\n', 5)).head).toMatchObject({
      paths: new Set(['a', 'a.b', 'a.b[]', 'a.b[].c']),
      isDocument: false,
    })
    expect((await readAll('{\n"a": 1}\n', 5)).head.isDocument).toBe(true)
    expect((await readAll('{\n"a": 1', 5)).head.isDocument).toBe(false)
  })

  it('throws a fault where it stands: behind the text before it', async () => {
    async function* faulty() {
      yield 'id,label\n1,a\n'
      throw new Error('byte 13')
    }
    const { head, rest } = await readHead(faulty(), 'f')
    expect(head.line).toBe('id,label')
    expect((await rest.next()).value).toBe('id,label\n1,a\n')
    await expect(rest.next()).rejects.toThrow('byte 13')
  })

  it('throws a fault in the first line, and refuses an empty file', async () => {
    async function* faulty() {
      yield 'id,la'
      throw new Error('byte 5')
    }
    await expect(readHead(faulty(), 'f')).rejects.toThrow('byte 5')
    await expect(readAll('', 1)).rejects.toMatchObject({ code: 'EMPTY_FILE' })
  })
})
