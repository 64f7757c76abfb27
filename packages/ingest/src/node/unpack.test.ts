import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { readEvaluation } from '../readEvaluation.js'
import { openSource } from './openSource.js'
import { unpack } from './unpack.js'

let folder = ''
const ROWS = `id,label,base_pred,tuned_pred\n${Array.from({ length: 5000 }, (_, at) => `${at},${at % 2},${(at * 7) % 3 > 0 ? 1 : 0},1\n`).join('')}`
const write = async (name: string, bytes: Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}
const readPath = async (path: string) => readEvaluation([await openSource('all', path)])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitcheck-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('packed files', () => {
  it('are read as what is in them, whatever they are called', async () => {
    const plain = await readPath(await write('p.csv', Buffer.from(ROWS)))
    const packed = [
      zlib.gzipSync(ROWS),
      Buffer.concat([zlib.gzipSync(ROWS.slice(0, 999)), zlib.gzipSync(ROWS.slice(999))]),
    ]
    if ('zstdCompressSync' in zlib) packed.push(zlib.zstdCompressSync(ROWS))
    for (const [at, bytes] of packed.entries()) {
      const { evaluation, files } = await readPath(await write(`${at}.csv`, bytes))
      expect(evaluation.splits).toEqual(plain.evaluation.splits)
      expect(files[0]).toMatchObject({ sha256: plain.files[0]!.sha256, bytes: ROWS.length })
    }
  })

  it('tell no size, for nobody knows yet how much is in them', async () => {
    expect((await openSource('all', await write('a.gz', zlib.gzipSync(ROWS)))).size).toBeUndefined()
    expect((await openSource('all', await write('a.csv', Buffer.from(ROWS)))).size).toBe(ROWS.length)
  })

  it('are told of where they end too early, or are damaged', async () => {
    const bytes = zlib.gzipSync(ROWS)
    const cut = await write('cut.gz', bytes.subarray(0, bytes.length - 100))
    expect(await refusal(readPath(cut))).toBe(
      `CANNOT_READ ${cut}: cannot be unpacked: gzip data that end too early. The file may be cut off: write it again, or download it again.`,
    )
    const damaged = Buffer.from(bytes)
    damaged.fill(0, 2000, 2100)
    expect(await refusal(readPath(await write('damaged.gz', damaged)))).toMatch(
      /^CANNOT_READ .*: cannot be unpacked: damaged gzip data\./,
    )
    expect(await refusal(readPath(await write('head.gz', bytes.subarray(0, 3))))).toMatch(
      /^CANNOT_READ .*gzip data that end too early/,
    )
  })

  it('are known by their first bytes, however they come', async () => {
    const single = async function* () {
      for (const byte of zlib.gzipSync('hello')) yield Uint8Array.of(byte)
    }
    const parts: Uint8Array[] = []
    for await (const part of unpack(single(), 'f')) parts.push(part)
    expect(Buffer.concat(parts).toString()).toBe('hello')
  })

  it('hand on what their source throws', async () => {
    const broken = async function* () {
      yield zlib.gzipSync(ROWS).subarray(0, 500)
      throw Object.assign(new Error('gone'), { name: 'IngestError' })
    }
    const reading = async () => {
      for await (const _ of unpack(broken(), 'f'));
    }
    await expect(reading()).rejects.toThrow('gone')
  })

  it('stop their source where nobody reads on', async () => {
    let stopped = false
    const endless = async function* () {
      try {
        const packed = zlib.gzipSync(ROWS.repeat(100))
        for (;;) yield packed
      } finally {
        stopped = true
      }
    }
    for await (const _ of unpack(endless(), 'f')) break
    expect(stopped).toBe(true)
  })
})
