import { parse } from '#csv-parse'
import { badInput, counted } from '../badInput.js'
import type { IngestError } from '../ingestError.js'
import { plainRows } from './plainRows.js'
import { LONGEST_ROW, type RowHandler } from './rowHandler.js'

/** Takes a row, and the line it starts in. */
type TakeRow = (cells: string[], line: number) => void

/**
 * Reads CSV (RFC 4180, any one-character delimiter), whose line ends are LF. Strict: a row with more or fewer fields
 * than the header, or a broken quote, is an error. White space is part of a field, but not of a name in the header.
 * Empty lines are passed over; those before a row are counted.
 *
 * @throws IngestError `MALFORMED_ROW`
 */
export async function readCsv(
  text: AsyncIterable<string>,
  delimiter: string,
  file: string,
  handler: RowHandler,
): Promise<{ readonly emptyLines: number }> {
  let width = 0
  const take: TakeRow = (cells, line) => {
    if (width === 0) {
      width = cells.length
      handler.columns(
        cells.map((name) => name.trim()),
        true,
      )
    } else if (cells.length !== width) {
      throw raggedRow(file, line, cells.length, width)
    } else {
      handler.row(cells, line)
    }
  }
  const plain = plainRows(delimiter, file, take)
  const pieces = text[Symbol.asyncIterator]()
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      if (next.value.includes('"')) {
        // From the row in which the first quote stands, a row is more than a line.
        const begun = plain.rest() + next.value
        const before = { lines: plain.lines(), ...plain.emptyLines() }
        return { emptyLines: await readQuoted(begun, pieces, { delimiter, file, before, take }) }
      }
      plain.push(next.value)
    }
    plain.end()
    return { emptyLines: plain.emptyLines().counted }
  } finally {
    await pieces.return?.()
  }
}

interface QuotedOptions {
  readonly delimiter: string
  readonly file: string
  /** Lines before the text given, and the empty ones among them: those that a row came after, and all. */
  readonly before: { readonly lines: number; readonly counted: number; readonly all: number }
  readonly take: TakeRow
}

/** Reads rows in which fields may stand in quotes. @returns empty lines before a row, in all of the text */
async function readQuoted(
  begun: string,
  rest: AsyncIterator<string>,
  { delimiter, file, before, take }: QuotedOptions,
): Promise<number> {
  let nextLine = before.lines + 1
  let emptyLines = 0
  let rows = 0
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // Rows are handed over here and never queued in the stream: `null` drops them.
    on_record: (cells: string[], { lines, empty_lines }) => {
      // The parser says where a row ended; messages name the line where it starts.
      const line = nextLine + empty_lines - emptyLines
      emptyLines = empty_lines
      nextLine = before.lines + lines + 1
      rows++
      take(cells, line)
      return null
    },
  })

  let fault: unknown = null
  let wake = () => {}
  parser.on('error', (error) => {
    fault = error
    wake()
  })
  parser.on('end', () => wake())
  parser.resume()
  const step = async (act: (done: (error?: Error | null) => void) => void) => {
    await new Promise<void>((resolve) => {
      wake = resolve
      act((error) => {
        fault ??= error ?? null
        resolve()
      })
    })
    if (fault === null) return
    const rowLine = nextLine + parser.info.empty_lines - emptyLines
    throw inOurWords(fault, file, { rowLine, linesBefore: before.lines })
  }
  await step((done) => parser.write(begun, done))
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    const { value } = next
    await step((done) => parser.write(value, done))
  }
  await step(() => parser.end())
  return rows === 0 ? before.counted : before.all + emptyLines
}

function raggedRow(file: string, line: number, found: number, width: number): IngestError {
  const remedy = 'Put quotes around a field that holds the delimiter or a line end.'
  const expected = `${width}, as in the header`
  return badInput('MALFORMED_ROW', { file, line, found: counted(found, 'field'), expected, remedy })
}

/** An error of the CSV parser as ours, with what it means; any other error as it is. */
function inOurWords(
  error: unknown,
  file: string,
  { rowLine, linesBefore }: { readonly rowLine: number; readonly linesBefore: number },
): unknown {
  const { code, lines } = error as { code?: string; lines?: number }
  const line = lines === undefined ? rowLine : linesBefore + lines
  const remedy = 'Inside a quoted field, write a quote twice: "say ""yes""".'
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE': {
      const found = 'a quote that is never closed'
      const details = { file, line: rowLine, found, expected: 'a closing quote', remedy }
      return badInput('MALFORMED_ROW', details, `the row that starts here has ${found}`)
    }
    case 'CSV_INVALID_CLOSING_QUOTE': {
      const expected = 'the delimiter or the end of the row'
      const found = 'text after a closing quote'
      if (line === rowLine) return badInput('MALFORMED_ROW', { file, line, found, expected, remedy })
      // The quote that closes opens the next field that has quotes: the fault lies where the row starts.
      const problem = `the row that starts here has a quote that closes only in line ${line}, with text after it`
      return badInput('MALFORMED_ROW', { file, line: rowLine, found, expected, remedy }, problem)
    }
    case 'INVALID_OPENING_QUOTE': {
      const found = 'a quote inside a field that does not start with one'
      return badInput('MALFORMED_ROW', { file, line, found, expected: 'the whole field in quotes', remedy })
    }
    default:
      return error
  }
}
