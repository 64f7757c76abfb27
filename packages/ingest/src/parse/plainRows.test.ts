import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { plainRows } from './plainRows.js'
import { readCsv } from './readCsv.js'
import { LONGEST_ROW } from './rowHandler.js'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

/** What is read of a text, or the error. */
async function outcome(text: string, size: number) {
  const rows: unknown[] = []
  const handler = {
    columns: (names: readonly string[]) => rows.push(names),
    row: (cells: readonly unknown[], line: number) => rows.push([...cells, line]),
  }
  const reading = readCsv(pieces(text, size), ';', 'f', handler)
  return { ...(await reading.catch(({ message }) => ({ message }))), rows }
}

/** Rows of two or three cells, some quoted, some faulty, with empty lines between and behind them. */
const cell = fc.constantFrom('', 'a', ' b ', 'é', '"q"', '"x;y"', '"two\nlines"', '"a ""b"""', 'a"b', '"a"b')
const lines = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(cell, cell).map((cells) => cells.join(';')) },
    { weight: 6, arbitrary: fc.constantFrom('1;2', '3;', ';4', ' ; ') },
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('1;2;3', '1') },
  ),
  { maxLength: 12 },
)

describe('rows without a quote', () => {
  it('are what the parser of quotes makes of them, wherever the first quote stands', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.boolean(), fc.integer({ min: 1, max: 9 }), async (rows, ends, size) => {
        const text = `x;y\n${rows.join('\n')}${ends ? '\n' : ''}`
        // A quote in the header leaves it all to the parser.
        const quoted = await outcome(`"x"${text.slice(1)}`, text.length + 2)
        expect(await outcome(text, size)).toEqual(quoted)
        expect(await outcome(text, text.length)).toEqual(quoted)
      }),
      { numRuns: 400 },
    )
  })

  it('that do not end are refused', async () => {
    const push = async () => {
      const plain = plainRows(',', 'f', () => {})
      plain.push('a,b\n')
      for (let at = 0; at < 3; at++) plain.push('x'.repeat(LONGEST_ROW / 2))
    }
    expect(await refusal(push())).toBe(
      'MALFORMED_ROW f line 2: found a row that does not end within 16 million characters, expected a line end after each row.',
    )
  })
})
