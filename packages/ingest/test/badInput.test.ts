import { describe, expect, it } from 'vitest'
import { readEvaluation } from '../src/readEvaluation.js'
import type { Source } from '../src/reading.js'
import { readClasses } from './readClasses.js'
import { refusal } from './refusal.js'
import { sourceOf } from './sourceOf.js'

const HEADER = 'id,label,base_pred,tuned_pred\n'
const ROWS = `${HEADER}1,café,café,thé\n2,thé,café,thé\n`
const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string, { littleEndian }: { littleEndian: boolean }) => {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const read = (bytes: string | Uint8Array, options = {}) =>
  readClasses([sourceOf(bytes)], { positive: 'thé', ...options })

describe('encodings', () => {
  it.each([
    ['a byte order mark', utf8(`\ufeff${ROWS}`)],
    ['UTF-16, little endian', utf16(`\ufeff${ROWS}`, { littleEndian: true })],
    ['UTF-16, big endian', utf16(`\ufeff${ROWS}`, { littleEndian: false })],
    ['line ends of CR alone', utf8(ROWS.replaceAll('\n', '\r'))],
    ['line ends of CR LF', utf8(ROWS.replaceAll('\n', '\r\n'))],
  ])('are read alike: %s', async (_, bytes) => {
    const { evaluation, files } = await read(bytes)
    expect(evaluation.splits['domain-test']).toMatchObject({ ids: ['1', '2'], truth: ['café', 'thé'] })
    expect(files[0]!.columns[0]).toEqual({ name: 'id', role: 'id' })
  })

  it.each([
    ['Latin-1', latin1(ROWS), 'BAD_ENCODING p.csv line 2: found bytes that are not UTF-8'],
    [
      'UTF-8 that goes on as Latin-1',
      join(utf8(ROWS), latin1('3,café,café,thé\n')),
      'BAD_ENCODING p.csv line 4: found bytes that are not UTF-8',
    ],
    [
      'UTF-8 that goes on as UTF-16',
      join(utf8(ROWS), utf16('3,café,café,thé\n', { littleEndian: true })),
      'BINARY_FILE p.csv line 4: found a NUL byte',
    ],
    [
      'UTF-16 without its mark',
      utf16(ROWS, { littleEndian: true }),
      'BINARY_FILE p.csv line 1: found a NUL byte',
    ],
    [
      'UTF-16 that goes on as UTF-8',
      join(utf16(`\ufeff${ROWS}`, { littleEndian: true }), utf8('3,é\n')),
      'BAD_ENCODING p.csv line 4: found bytes that are not UTF-16LE',
    ],
  ])('that are mixed or guessed at are refused: %s', async (_, bytes, message) => {
    expect((await refusal(read(bytes))).slice(0, message.length)).toBe(message)
  })
})

describe('a quote gone wrong far down', () => {
  const FAULT = 812_345
  const ROW = `,spam,ham,spam,"hello, world"\n`
  /** A table of a million rows, made as it is read; the row of the fault has the text given. */
  const big = (faulty: string): Source => ({
    role: 'all',
    name: 'big.csv',
    chunks: (async function* () {
      yield utf8('id,label,base_pred,tuned_pred,text\n')
      for (let start = 1; start <= 1_000_000; start += 5000) {
        let text = ''
        for (let row = start; row < start + 5000; row++) text += row + (row === FAULT ? faulty : ROW)
        yield utf8(text)
      }
    })(),
  })

  it('is named by the line where it opens, though the next one closes it', async () => {
    expect(await refusal(readEvaluation([big(',spam,ham,spam,"hello, world\n')]))).toBe(
      `MALFORMED_ROW big.csv line ${FAULT + 1}: the row that starts here has a quote that closes only in line ${FAULT + 2}, with text after it. Inside a quoted field, write a quote twice: "say ""yes""".`,
    )
  })

  it('is named so too where nothing closes it', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `${at},spam,ham,spam,hello\n`)
    rows[1234] = '1234,spam,ham,spam,"hello\n'
    const text = `id,label,base_pred,tuned_pred,text\n${rows.join('')}`
    expect(await refusal(readEvaluation([sourceOf(text)]))).toMatch(
      /^MALFORMED_ROW p.csv line 1236: the row that starts here has a quote that is never closed\./,
    )
  })
})

describe('ids of two files', () => {
  const rows = (from: number, to: number) =>
    `id,label,pred\n${Array.from({ length: to - from }, (_, at) => `r${from + at},${at % 2},1\n`).join('')}`
  const pair = (base: string, tuned: string) => [
    sourceOf(base, { role: 'base', name: 'b.csv' }),
    sourceOf(tuned, { role: 'tuned', name: 't.csv' }),
  ]

  it('of which one in ten has no partner are counted, with examples, and left out', async () => {
    const { evaluation } = await readEvaluation(pair(rows(0, 100), rows(10, 110)))
    expect(evaluation.joins?.['domain-test']).toMatchObject({
      baseOnly: { count: 10 },
      tunedOnly: { count: 10 },
      union: 110,
    })
    expect(evaluation.joins!['domain-test']!.baseOnly.examples).toContain('r3')
    expect(evaluation.splits['domain-test'].ids).toHaveLength(90)
  })

  it('that only one of them has at all are refused', async () => {
    expect(await refusal(readEvaluation(pair(rows(0, 9), rows(20, 29))))).toMatch(
      /^NO_COMMON_IDS t.csv, column id/,
    )
    expect(await refusal(readEvaluation(pair('label,pred\n0,1\n', rows(0, 9))))).toMatch(
      /^MISSING_COLUMN b.csv, column id/,
    )
  })

  it('given twice are refused, with both lines', async () => {
    expect(await refusal(readEvaluation(pair(rows(0, 9), `${rows(0, 9)}r3,0,1\n`)))).toMatch(
      /^DUPLICATE_ID t.csv line 11, column id: id "r3" stands in line 5 too/,
    )
  })
})

describe('numbers, NaN and null', () => {
  it('are labels: as text in CSV, as numbers in JSON, and 1 and "1" are one where files mix them', async () => {
    const csv = await readClasses([sourceOf('label,tuned_pred\n0,1\n1,1\n')])
    expect(csv.evaluation).toMatchObject({ labels: ['0', '1'], positive: '1' })
    const json = await readClasses([sourceOf('{"label":0,"tuned_pred":1}\n{"label":1,"tuned_pred":-0}\n')])
    expect(json.evaluation).toMatchObject({ labels: [0, 1], positive: 1 })
    expect(Object.is(json.evaluation.splits['domain-test'].tuned.predictions[1], 0)).toBe(true)
    const mixed = await readClasses([
      sourceOf('id,label,pred\n1,0,1\n2,1,1\n', { role: 'base', name: 'b.csv' }),
      sourceOf('{"id":1,"label":0,"pred":1}\n{"id":2,"label":1,"pred":0}\n', {
        role: 'tuned',
        name: 't.jsonl',
      }),
    ])
    expect(mixed.evaluation.splits['domain-test']).toMatchObject({
      truth: ['0', '1'],
      base: { predictions: ['1', '1'] },
      tuned: { predictions: ['1', '0'] },
    })
    expect(mixed.notes[0]).toMatch(/^Labels come as number and text/)
  })

  it('are missing answers in JSON; words in CSV, which count as wrong and are told of', async () => {
    const json = await readClasses([
      sourceOf('{"label":0,"tuned_pred":NaN}\n{"label":1,"tuned_pred":null}\n{"label":1,"tuned_pred":1}\n'),
    ])
    expect(json.evaluation.splits['domain-test'].tuned.predictions).toEqual([null, null, 1])
    const csv = await readClasses([sourceOf('id,label,tuned_pred\na,0,NaN\nb,1,null\nc,1,\n')])
    expect(csv.evaluation.splits['domain-test'].tuned.predictions).toEqual(['NaN', 'null', null])
    expect(csv.notes).toEqual([
      '2 predictions of the tuned model are outside the labels 0, 1, such as "NaN" (id a): counted as wrong.',
    ])
  })

  it('written in two ways are two labels, and that is told', async () => {
    const { notes } = await readClasses([sourceOf('id,label,tuned_pred\na,0,0.0\nb,1,1.0\nc,1,\n')])
    expect(notes).toEqual([
      '2 predictions of the tuned model are outside the labels 0, 1, such as "0.0" (id a): counted as wrong. It is the number 0 written another way: write it alike in both columns.',
    ])
  })

  it('are no truth', async () => {
    expect(await refusal(readEvaluation([sourceOf('{"label":NaN,"tuned_pred":1}\n')]))).toMatch(
      /^BAD_VALUE p.csv line 1, column label: found nothing, expected the true label/,
    )
  })
})
