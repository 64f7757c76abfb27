import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../test/sourceOf.js'
import { decodeText } from './decodeText.js'

async function decode(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
): Promise<{ text: string; fault?: string }> {
  let text = ''
  try {
    for await (const piece of decodeText(sourceOf(bytes, { cuts }).chunks, 'p')) text += piece
  } catch (error) {
    return { text, fault: (error as Error).message }
  }
  return { text }
}

const utf16 = (text: string, swap: boolean) => {
  const little = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return swap ? little.map((_, at) => little[at ^ 1]!) : little
}
const readable = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\0\ufeff]/g, ''))

describe('decodeText', () => {
  it('gives back any text in UTF-8 and UTF-16, with and without its mark, however it is cut', async () => {
    const cuts = fc.array(fc.nat(40))
    await fc.assert(
      fc.asyncProperty(readable, cuts, async (text, at) => {
        const expected = { text: text.replace(/\r\n?/g, '\n') }
        const encoded = [
          new TextEncoder().encode(`id,${text}`),
          new TextEncoder().encode(`\ufeffid,${text}`),
          utf16(`id,${text}`, false),
          utf16(`id,${text}`, true),
        ]
        for (const bytes of encoded) expect(await decode(bytes, at)).toEqual({ text: `id,${expected.text}` })
      }),
    )
  })

  it('gives the same text and the same fault for any bytes, however they are cut', async () => {
    const bytes = fc.uint8Array({ maxLength: 60 })
    const faulty = fc.tuple(readable, bytes, readable).map(([before, junk, after]) => {
      const encode = (text: string) => [...new TextEncoder().encode(text)]
      return Uint8Array.from([...encode(before), ...junk, ...encode(after)])
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, faulty), fc.array(fc.nat(60)), async (all, cuts) => {
        expect(await decode(all, cuts)).toEqual(await decode(all))
      }),
    )
  })

  it('gives out what is good before a fault, and names its line', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a\r\nbé'), 0xff, 0x62])
    expect(await decode(bytes)).toEqual({
      text: 'a\nbé',
      fault: 'p line 2: found bytes that are not UTF-8, expected UTF-8 text. Save the file as UTF-8.',
    })
  })
})
