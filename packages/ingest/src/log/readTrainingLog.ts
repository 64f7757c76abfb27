import { parseOpenAiResults, parseTrainerState, type TrainingLog } from '@fitcheck/core/pitfalls'
import { badInput, listed } from '../badInput.js'
import { parseJson } from '../parse/parseJson.js'
import { readCsv } from '../parse/readCsv.js'
import { firstLine, recogniseFormat } from '../parse/recogniseFormat.js'
import { wholeText } from '../parse/wholeText.js'

type LogRow = Readonly<Record<string, unknown>>

/** A training log read, and what it was written in. */
export interface LogRead {
  readonly log: TrainingLog
  readonly format: 'csv' | 'jsonl'
}

/** A log holds some numbers a step: what is longer than this many characters is none. */
const LONGEST = 1 << 26
const KNOWN =
  'trainer_state.json of a Hugging Face Trainer, or the result file (CSV) of an OpenAI fine-tuning job'
const REMEDY = `Give ${KNOWN}.`
/** Columns of an OpenAI result file that hold losses. */
export const LOSSES: readonly string[] = ['train_loss', 'valid_loss', 'full_valid_loss']

/**
 * Reads what a trainer logged, recognised by content: a Hugging Face `trainer_state.json`, its `log_history` alone or as
 * JSONL; or the result file of an OpenAI fine-tuning job, CSV, in base64 as the API hands it out or plain.
 *
 * @throws IngestError `EMPTY_FILE`, `MALFORMED_ROW`, `MISSING_COLUMN`, `BAD_VALUE`
 */
export async function readTrainingLog(text: AsyncIterable<string>, file: string): Promise<LogRead> {
  const raw = await wholeText(text, file, { longest: LONGEST, remedy: REMEDY })
  if (raw.trim() === '') {
    const remedy = 'The step that writes it may have failed.'
    throw badInput('EMPTY_FILE', { file, found: 'an empty file', expected: 'a training log', remedy })
  }
  const content = fromBase64(raw) ?? raw
  const format = recogniseFormat(firstLine(content, true) ?? '', file)
  if (format.kind === 'csv') {
    const rows = await csvRows(content, format.delimiter, file)
    return { log: parsed(() => parseOpenAiResults(rows), file), format: 'csv' }
  }
  return { log: parsed(() => parseTrainerState(jsonOf(content, file)), file), format: 'jsonl' }
}

/** The text that base64 stands for; `null` where it is none, or stands for no text. */
function fromBase64(raw: string): string | null {
  const packed = raw.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return null
  }
}

async function csvRows(content: string, delimiter: string, file: string): Promise<readonly LogRow[]> {
  const rows: LogRow[] = []
  let names: readonly string[] = []
  const text = (async function* () {
    yield content
  })()
  await readCsv(text, delimiter, file, {
    columns: (found) => {
      names = found
      const needed = names.includes('step') ? LOSSES : ['step']
      if (needed.some((name) => names.includes(name))) return
      const expected = needed.length > 1 ? `one of ${listed(needed)}` : needed[0]!
      const problem = `no column for ${expected}, so this is no training log; found ${listed(names)}`
      throw badInput('MISSING_COLUMN', { file, found: listed(names), expected, remedy: REMEDY }, problem)
    },
    row: (cells) => rows.push(Object.fromEntries(names.map((name, column) => [name, cells[column]]))),
  })
  return rows
}

/** One JSON value; else one a line. */
function jsonOf(content: string, file: string): unknown {
  try {
    return parseJson(content)
  } catch {
    const lines = content.split('\n')
    return lines.flatMap((text, index) => {
      if (text.trim() === '') return []
      try {
        return [parseJson(text)]
      } catch {
        const expected = 'JSON, whole or one object a line'
        const remedy = `The file may be cut off. ${REMEDY}`
        throw badInput('MALFORMED_ROW', { file, line: index + 1, found: 'no JSON', expected, remedy })
      }
    })
  }
}

/** What core says of a log, with the file's name. */
function parsed(parse: () => TrainingLog, file: string): TrainingLog {
  try {
    return parse()
  } catch (error) {
    const { name, message, details } = error as Error & { details?: { expected?: string } }
    if (name !== 'InputError') throw error
    const expected = details?.expected ?? 'a training log'
    throw badInput('BAD_VALUE', { file, found: message, expected, remedy: REMEDY }, message)
  }
}
