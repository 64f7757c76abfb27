import { describe, expect, it, vi } from 'vitest'
import { LONGEST_ROW } from './rowHandler.js'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

/** The parser as Node loads it and as a browser does: `imports` in package.json chooses between them. */
const BUILDS = {
  Node: () => import('csv-parse'),
  browser: () => import('csv-parse/browser/esm'),
}

describe.each(Object.entries(BUILDS))('readCsv with the %s build of its parser', (_, build) => {
  const read = async (text: string, delimiter = ',', size = 7) => {
    vi.resetModules()
    vi.doMock('#csv-parse', build)
    const { readCsv } = await import('./readCsv.js')
    const rows: [readonly unknown[], number][] = []
    const handler = {
      columns: (names: readonly string[]) => rows.push([names, 0]),
      row: (cells: readonly unknown[], line: number) => rows.push([cells, line]),
    }
    const { emptyLines } = await readCsv(pieces(text, size), delimiter, 'p.csv', handler)
    return { rows, emptyLines }
  }

  it('gives rows with the line they start on, past quoted line ends and empty lines', async () => {
    const text = '\na, b\n1,"two\nlines, ""quoted"""\n\n\n3,é4\n5,6'
    expect(await read(text)).toEqual({
      rows: [
        [['a', 'b'], 0],
        [['1', 'two\nlines, "quoted"'], 3],
        [['3', 'é4'], 7],
        [['5', '6'], 8],
      ],
      emptyLines: 3,
    })
  })

  it('gives the same whatever the chunks', async () => {
    const text = 'a,b\n"x ""y""",2\n,\n"",""\n'
    const whole = await read(text, ',', text.length)
    for (let size = 1; size < 6; size++) expect(await read(text, ',', size)).toEqual(whole)
  })

  it('keeps empty fields at either end of a TSV row', async () => {
    expect((await read('a\tb\tc\n\t1\t\n', '\t')).rows[1]).toEqual([['', '1', ''], 2])
  })

  it('refuses broken quotes and ragged rows', async () => {
    await expect(read('a,b\n"1"x,2\n')).rejects.toMatchObject({ code: 'MALFORMED_ROW', details: { line: 2 } })
    await expect(read('a,b\n1"x,2\n')).rejects.toMatchObject({ code: 'MALFORMED_ROW', details: { line: 2 } })
    await expect(read('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({ details: { line: 3 } })
    await expect(read('a,b\n1,2,3\n')).rejects.toMatchObject({ details: { line: 2, found: '3 fields' } })
  })

  it('passes on what a row handler throws', async () => {
    vi.resetModules()
    vi.doMock('#csv-parse', build)
    const { readCsv } = await import('./readCsv.js')
    const handler = {
      columns: () => {},
      row: () => {
        throw new RangeError('mine')
      },
    }
    await expect(readCsv(pieces('a,b\n1,2\n', 3), ',', 'p.csv', handler)).rejects.toThrow(
      new RangeError('mine'),
    )
  })
})

describe('readCsv', () => {
  it('gives up on a quote that swallows the file', async () => {
    const { readCsv } = await import('./readCsv.js')
    const text = `a,b\n"${'x,y\n'.repeat(LONGEST_ROW / 4 + 1)}",1\n`
    const handler = { columns: () => {}, row: () => {} }
    await expect(readCsv(pieces(text, 1 << 20), ',', 'p.csv', handler)).rejects.toMatchObject({
      code: 'MALFORMED_ROW',
      details: { line: 2, found: 'a quote that is never closed' },
    })
  })
})
