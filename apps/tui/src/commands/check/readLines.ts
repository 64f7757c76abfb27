import { formatCount } from '@fitcheck/core/report'
import type { FileReading, Reading } from '@fitcheck/ingest'

/** What needs no word: a table as anybody writes one. */
const tables: ReadonlySet<FileReading['format']> = new Set<FileReading['format']>(['csv', 'jsonl'])

/** What was read and how it was understood, one sentence a file, so that a wrong guess is seen and corrected. */
export function readLines({ files, notes }: Pick<Reading, 'files' | 'notes'>): string[] {
  return [...files.map(fileLine), ...notes]
}

function fileLine(file: FileReading): string {
  if (file.role === 'log') return `${file.name}: the training log, ${formatCount(file.rows)} losses.`
  const splits = Object.entries(file.splits)
  const tool = tables.has(file.format) ? '' : `, ${file.format}`
  const rows = `${formatCount(file.rows)} ${file.rows === 1 ? 'row' : 'rows'}`
  const by =
    splits.length > 1 ? ` (${splits.map(([split, n]) => `${split} ${formatCount(n ?? 0)}`).join(', ')})` : ''
  const used = file.columns.filter(({ role }) => role !== null)
  const columns = used.map(({ name, role }) => (name === role ? name : `${name} as ${role}`))
  const unused = file.columns.filter(({ role }) => role === null).map(({ name }) => name)
  return (
    `${file.name}: ${rows}${by}${tool}.` +
    (columns.length > 0 ? ` Columns: ${columns.join(', ')}.` : '') +
    (unused.length > 0 ? ` Not used: ${unused.join(', ')}.` : '')
  )
}
