import { parse } from '#csv-parse'
import { badInput, counted } from '../badInput.js'
import type { IngestError } from '../ingestError.js'
import { LONGEST_ROW, type RowHandler } from './rowHandler.js'

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
  let nextLine = 1
  let emptyLines = 0
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
      nextLine = lines + 1
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
    if (fault !== null) throw inOurWords(fault, file, nextLine + parser.info.empty_lines - emptyLines)
  }
  for await (const chunk of text) await step((done) => parser.write(chunk, done))
  await step(() => parser.end())
  return { emptyLines }
}

function raggedRow(file: string, line: number, found: number, width: number): IngestError {
  const remedy = 'Put quotes around a field that holds the delimiter or a line end.'
  const expected = `${width}, as in the header`
  return badInput('MALFORMED_ROW', { file, line, found: counted(found, 'field'), expected, remedy })
}

/** An error of the CSV parser as ours, with what it means; any other error as it is. */
function inOurWords(error: unknown, file: string, rowLine: number): unknown {
  const { code, lines: line = rowLine } = error as { code?: string; lines?: number }
  const remedy = 'Inside a quoted field, write a quote twice: "say ""yes""".'
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE': {
      const found = 'a quote that is never closed'
      const details = { file, line: rowLine, found, expected: 'a closing quote', remedy }
      return badInput('MALFORMED_ROW', details, `the row that starts here has ${found}`)
    }
    case 'CSV_INVALID_CLOSING_QUOTE': {
      const found = 'text after a closing quote'
      return badInput('MALFORMED_ROW', {
        file,
        line,
        found,
        expected: 'the delimiter or the end of the row',
        remedy,
      })
    }
    case 'INVALID_OPENING_QUOTE': {
      const found = 'a quote inside a field that does not start with one'
      return badInput('MALFORMED_ROW', { file, line, found, expected: 'the whole field in quotes', remedy })
    }
    default:
      return error
  }
}
