import type { TrainingLog } from '@fitcheck/core/pitfalls'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { badInput, counted, listed } from './badInput.js'
import { SPLITS, splitOfRole } from './columns/splits.js'
import { splitsOf, type Table, tableBuilder } from './columns/table.js'
import { readTrainingLog } from './log/readTrainingLog.js'
import { decodeText } from './parse/decodeText.js'
import { readCsv } from './parse/readCsv.js'
import { readJsonArray, readJsonLines } from './parse/readJson.js'
import { type Format, firstLine, recogniseFormat } from './parse/recogniseFormat.js'
import type { RowHandler } from './parse/rowHandler.js'
import type { FileReading, ReadOptions, Source } from './reading.js'

/** A file read: its rows or, of a log, the losses; and what is told about it. */
export interface FileRead {
  readonly table: Table | null
  readonly log: TrainingLog | null
  readonly reading: FileReading
  readonly notes: readonly string[]
}

/**
 * Reads one file in one pass over its bytes; what is kept are the columns that have a role.
 *
 * @throws IngestError
 */
export async function readFile(
  source: Source,
  options: Pick<ReadOptions, 'columns' | 'task'>,
  onBytes: (count: number) => void,
): Promise<FileRead> {
  const { name: file, role } = source
  const hash = sha256.create()
  let bytes = 0
  const tapped = async function* () {
    for await (const chunk of readable(source)) {
      hash.update(chunk)
      bytes += chunk.length
      onBytes(chunk.length)
      yield chunk
    }
  }
  const text = decodeText(tapped(), file)
  if (role === 'log') {
    const { log, format } = await readTrainingLog(text, file)
    const rows = log.train.length + log.evaluation.length
    const sha = bytesToHex(hash.digest())
    const reading = { name: file, role, format, rows, bytes, sha256: sha, columns: [], splits: {} }
    return { table: null, log, reading, notes: [] }
  }

  const { format, rest } = await withFormat(text, file)
  const notes: string[] = []
  const about = { name: file, role, format: format.kind === 'csv' ? ('csv' as const) : ('jsonl' as const) }
  const builder = tableBuilder(file, role, options)
  const { emptyLines } = await readRows(format, rest, file, builder)
  const table = builder.finish()
  const rows = table.lines.length
  if (rows === 0) {
    const remedy = 'The step that writes it may have failed.'
    throw badInput('EMPTY_FILE', {
      file,
      found: 'no rows',
      expected: 'at least one row after the header',
      remedy,
    })
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
  const reading = { ...about, rows, bytes, sha256: bytesToHex(hash.digest()), columns: table.names, splits }
  return { table, log: null, reading, notes }
}

/** The bytes of a source; what its stream throws, as an error that names the file. */
async function* readable({ name: file, chunks }: Source): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { value, done } = await iterator.next().catch((error: Error) => {
        if (error.name === 'IngestError') throw error
        const details = { file, found: error.message, expected: 'a file that can be read' }
        throw badInput('CANNOT_READ', details, `cannot be read: ${error.message}`)
      })
      if (done) return
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}

/** Reads on until the format shows; gives all of the text back. */
async function withFormat(
  text: AsyncGenerator<string>,
  file: string,
): Promise<{ readonly format: Format; readonly rest: AsyncIterable<string> }> {
  let head = ''
  let line: string | null = null
  let seen = false
  while (line === null) {
    const { value, done } = await text.next()
    if (!done) head += value
    seen ||= head !== ''
    line = firstLine(head, done === true)
    if (done) break
  }
  if (!seen) {
    const remedy = 'The step that writes it may have failed.'
    throw badInput('EMPTY_FILE', {
      file,
      found: 'an empty file',
      expected: 'CSV with a header line, or JSONL',
      remedy,
    })
  }
  const rest = async function* () {
    yield head
    yield* text
  }
  return { format: recogniseFormat(line ?? '', file), rest: rest() }
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
