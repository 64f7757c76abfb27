import { badInput } from '../badInput.js'
import { LONGEST_ROW } from './rowHandler.js'

/** What a text without quotes holds so far. */
export interface PlainRows {
  /** Takes the next piece, which has no quote, and hands over the rows that are whole. */
  readonly push: (text: string) => void
  /** Hands over the last row, where the text ends without a line end. */
  readonly end: () => void
  /** The row begun and not handed over. */
  readonly rest: () => string
  /** Lines before that row. */
  readonly lines: () => number
  /** Empty lines passed over before the last row that was handed over, and all of them. */
  readonly emptyLines: () => { readonly counted: number; readonly all: number }
}

/**
 * Rows of CSV without a quote, as most files are: a row is what stands between two line ends, a cell what stands between
 * two delimiters. A parser that looks at each character takes four times as long.
 *
 * @throws IngestError `MALFORMED_ROW` for a row that does not end
 */
export function plainRows(
  delimiter: string,
  file: string,
  row: (cells: string[], line: number) => void,
): PlainRows {
  let rest = ''
  let lines = 0
  let empty = 0
  let counted = 0
  const refuseLong = (text: string, line: number) => {
    if (text.length <= LONGEST_ROW) return
    const found = 'a row that does not end within 16 million characters'
    throw badInput('MALFORMED_ROW', { file, line, found, expected: 'a line end after each row' })
  }
  const take = (text: string) => {
    lines++
    if (text === '') {
      empty++
      return
    }
    refuseLong(text, lines)
    counted = empty
    row(text.split(delimiter), lines)
  }
  return {
    push: (text) => {
      const rows = (rest + text).split('\n')
      rest = rows.pop()!
      for (const whole of rows) take(whole)
      refuseLong(rest, lines + 1)
    },
    end: () => {
      if (rest !== '') take(rest)
      rest = ''
    },
    rest: () => rest,
    lines: () => lines,
    emptyLines: () => ({ counted, all: empty }),
  }
}
