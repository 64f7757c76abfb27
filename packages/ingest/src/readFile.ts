import type { TrainingLog } from '@fitcheck/core/pitfalls'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { badInput } from './badInput.js'
import type { Table } from './columns/table.js'
import type { AnswersRead } from './harnesses/harness.js'
import type { ModelAggregates } from './harnesses/modelAggregates.js'
import { readAnswers } from './harnesses/readAnswers.js'
import { harnessOf } from './harnesses/registry.js'
import { readTrainingLog } from './log/readTrainingLog.js'
import { decodeText } from './parse/decodeText.js'
import { readHead } from './parse/head.js'
import type { FileReading, FileRole, ReadOptions, Source } from './reading.js'
import { readTable } from './readTable.js'

/** A file read: its rows or, of a log, the losses; and what is told about it. */
export interface FileRead {
  readonly tables: readonly Table[]
  /** Of answers that can be read as labels or as grades, the tables of the second. */
  readonly asGrades: (() => readonly Table[]) | null
  /** What a tool wrote, where one did. */
  readonly answers: AnswersRead | null
  readonly log: TrainingLog | null
  readonly aggregates: ModelAggregates | null
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
  options: ReadOptions,
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
  // What is refused half way is not read on: its source is let go.
  const { reading, ...read } = await readText(text, source, options).finally(() => text.return(undefined))
  return {
    tables: [],
    asGrades: null,
    answers: null,
    log: null,
    aggregates: null,
    notes: [],
    ...read,
    reading: {
      name: file,
      role,
      rows: 0,
      columns: [],
      splits: {},
      ...reading,
      bytes,
      sha256: bytesToHex(hash.digest()),
    },
  }
}

/** What a text is read as; the bytes that it came as are counted elsewhere. */
type TextRead = Partial<Omit<FileRead, 'reading'>> & {
  readonly reading: Partial<FileReading> & Pick<FileReading, 'format'>
}

async function readText(
  text: AsyncGenerator<string>,
  { name: file, role }: Source,
  options: ReadOptions,
): Promise<TextRead> {
  if (role === 'log') {
    const { log, format } = await readTrainingLog(text, file)
    return { log, reading: { format: format === 'csv' ? 'openai-log' : 'trainer-state', rows: losses(log) } }
  }
  const { head, rest } = await readHead(text, file)
  const as = role === 'all' || role === 'base' || role === 'tuned' ? options.as : undefined
  const harness = harnessOf(head, as)
  if (harness === null) return readTable(rest, { file, role, head, as, options })
  const format = harness.name
  const read = await harness.read(rest, { file, role, head, options })
  switch (read.kind) {
    case 'answers':
      return readAnswers(read, format, { file, role, options })
    case 'aggregates':
      return { aggregates: read.aggregates, reading: { format, rows: read.rows }, notes: read.notes }
    case 'log':
      if (role !== 'all') throw logAs(role, file)
      return {
        log: read.log,
        reading: { format, role: 'log', rows: losses(read.log) },
        notes: [`${file} is a training log: it was read as the log of the tuned model's training.`],
      }
  }
}

function losses({ train, evaluation }: TrainingLog): number {
  return train.length + evaluation.length
}

function logAs(role: FileRole, file: string) {
  const details = { file, found: 'a training log', expected: 'predictions', remedy: 'Give it with --log.' }
  return badInput('MISUSE', details, `given as ${role}, and it is a training log`)
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
