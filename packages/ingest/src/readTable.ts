import { badInput, counted, listed } from './badInput.js'
import { SPLITS, splitOfRole } from './columns/splits.js'
import { splitsOf, type Table, tableBuilder } from './columns/table.js'
import type { FormatName } from './formats.js'
import type { Head } from './parse/head.js'
import { readCsv } from './parse/readCsv.js'
import { readJsonArray, readJsonLines } from './parse/readJson.js'
import { type Format, recogniseFormat } from './parse/recogniseFormat.js'
import type { RowHandler } from './parse/rowHandler.js'
import type { FileReading, FileRole, ReadOptions } from './reading.js'

/** What a file of rows comes to. */
export interface TableTaken {
  readonly tables: readonly [Table]
  readonly reading: Pick<FileReading, 'format' | 'rows' | 'columns' | 'splits'>
  readonly notes: readonly string[]
}

/**
 * Reads rows in columns: CSV, JSONL, or a JSON array of objects.
 *
 * @throws IngestError
 */
export async function readTable(
  text: AsyncIterable<string>,
  {
    file,
    role,
    head,
    as,
    options,
  }: {
    readonly file: string
    readonly role: FileRole
    readonly head: Head
    readonly as: FormatName | undefined
    readonly options: Pick<ReadOptions, 'columns' | 'task'>
  },
): Promise<TableTaken> {
  const format = formatOf(head, file, as)
  const notes: string[] = []
  const builder = tableBuilder(file, role, options)
  const { emptyLines } = await readRows(format, text, file, builder)
  const table = builder.finish()
  const rows = table.lines.length
  if (rows === 0) {
    const remedy = 'The step that writes it may have failed.'
    const expected = 'at least one row after the header'
    throw badInput('EMPTY_FILE', { file, found: 'no rows', expected, remedy })
  }
  if (emptyLines > 0) notes.push(`${file}: ${counted(emptyLines, 'empty line')} passed over.`)
  const unused = table.names.filter((column) => column.role === null).map(({ name }) => name)
  if (unused.length > 0) notes.push(`${file}: not used: ${listed(unused)}.`)
  const splits = countSplits(table)
  const strange = SPLITS.filter((split) => split in splits && split !== splitOfRole(role))
  if ((role === 'train' || role === 'validation' || role === 'general') && strange.length > 0) {
    notes.push(
      `${file} was given as ${role}, and its split column also names ${listed(strange)}: the column was followed.`,
    )
  }
  const reading = {
    format: format.kind === 'csv' ? ('csv' as const) : ('jsonl' as const),
    rows,
    columns: table.names,
    splits,
  }
  return { tables: [table], reading, notes }
}

/** What the text looks like; or what it is given as. */
function formatOf({ line, paths, isDocument }: Head, file: string, as: FormatName | undefined): Format {
  const isJson = /^[{[]/.test(line)
  if (as === 'csv' && isJson) return { kind: 'csv', delimiter: ',' }
  if (as === 'jsonl' && line !== '' && !isJson) return { kind: 'jsonl' }
  const format = recogniseFormat(line, file)
  if (format.kind !== 'jsonl' || !isDocument || as !== undefined) return format
  const found = `one JSON object over several lines, with ${listed([...paths].filter((path) => !/[.[]/.test(path)))}`
  const expected = "rows, or a tool's file as the tool wrote it"
  const remedy = 'JSONL has one object a line; --as names the format of a tool.'
  throw badInput('UNKNOWN_FORMAT', { file, line: 1, found, expected, remedy })
}

function readRows(format: Format, text: AsyncIterable<string>, file: string, handler: RowHandler) {
  switch (format.kind) {
    case 'csv':
      return readCsv(text, format.delimiter, file, handler)
    case 'jsonl':
      return readJsonLines(text, file, handler)
    case 'json array':
      return readJsonArray(text, file, handler)
  }
}

function countSplits(table: Table): FileReading['splits'] {
  const splits = splitsOf(table)
  if (typeof splits === 'string') return { [splits]: table.lines.length }
  const counts: { [S in (typeof SPLITS)[number]]?: number } = {}
  for (const split of splits) counts[split] = (counts[split] ?? 0) + 1
  return counts
}
