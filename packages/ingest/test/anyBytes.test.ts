import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IngestError } from '../src/ingestError.js'
import { readEvaluation } from '../src/readEvaluation.js'
import type { FileRole } from '../src/reading.js'
import { sourceOf } from './sourceOf.js'

/** All that reading tells, or the error it ends with; anything but an `IngestError` fails. */
async function outcome(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  role: FileRole = 'all',
): Promise<unknown> {
  try {
    return await readEvaluation([sourceOf(bytes, { cuts, role })])
  } catch (error) {
    const { name, code, message, details } = error as IngestError
    if (name !== 'IngestError') throw error
    return { code, message, details }
  }
}

const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url))
const encode = (text: string) => new TextEncoder().encode(text)
const SAMPLES = [
  'id,label,base_pred,tuned_pred,text\r\n1,ham,ham,spam,"a ""b"",\r\nc"\r\n\r\n2,spam,ham,spam,é𐀀\r\n',
  '\ufefflabel;tuned_pred;tuned_score\r0;1;0.5\r1;1;0.7\r',
  '{"label":0,"tuned_pred":1,"tuned_score":NaN}\n\n{"label":1,"tuned_pred":1,"note":"é𐀀"}\n',
  '[{"label":"no","tuned_pred":"no","x":{"y":["}","\\""]}},\n {"label":"yes","tuned_pred":"no"}]\n',
].map(encode)

/** A sample with a few bytes changed, dropped or put in: near enough to right to get far. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('set', 'drop', 'insert'),
        fc.constantFrom(...encode('",\n\r{}[]:;\\ \t19aé\0\xff')),
      ),
    ),
  )
  .map(([sample, changes]) => {
    const bytes = [...sample]
    for (const [position, kind, byte] of changes.slice(0, 4)) {
      const at = position % bytes.length
      if (kind === 'set') bytes[at] = byte
      else bytes.splice(at, kind === 'drop' ? 1 : 0, ...(kind === 'drop' ? [] : [byte]))
    }
    return Uint8Array.from(bytes)
  })

describe('reading bytes', () => {
  it.each(['breast-cancer/predictions.csv', 'spam-imbalanced/predictions.jsonl'])(
    'gives the same for %s however it is cut into chunks',
    async (path) => {
      const bytes = fixture(path)
      const whole = await outcome(bytes)
      expect(whole).toHaveProperty('evaluation')
      const cuts = fc.array(fc.nat(bytes.length), { maxLength: 200 })
      await fc.assert(
        fc.asyncProperty(cuts, async (at) => {
          expect(await outcome(bytes, at)).toEqual(whole)
        }),
        { numRuns: 20 },
      )
    },
  )

  it('gives the same when every byte comes alone', async () => {
    for (const bytes of SAMPLES) {
      const cuts = Array.from(bytes, (_, at) => at)
      expect(await outcome(bytes, cuts)).toEqual(await outcome(bytes))
    }
  })

  it('gives the same reading or the same error for damaged files, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, fc.array(fc.nat(120)), async (bytes, cuts) => {
        expect(await outcome(bytes, cuts)).toEqual(await outcome(bytes))
      }),
      { numRuns: 400 },
    )
  })

  it('ends in a reading or an IngestError for any bytes in any role', async () => {
    const roles = fc.constantFrom<FileRole>('all', 'base', 'tuned', 'train', 'validation', 'general', 'log')
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary' }).map(encode),
      damaged,
    )
    await fc.assert(
      fc.asyncProperty(anything, roles, async (bytes, role) => {
        expect(await outcome(bytes, [], role)).toBeDefined()
      }),
      { numRuns: 400 },
    )
  })
})
