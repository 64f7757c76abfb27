import type { FileReading, Reading } from '@fitcheck/ingest'

/** What was read and how it was understood, one sentence a file, so that a wrong guess is seen and corrected. */
export function readLines({ files, notes }: Reading): string[] {
  return [...files.map(fileLine), ...notes]
}

function fileLine(file: FileReading): string {
  if (file.role === 'log') return `${file.name}: the training log, ${count(file.rows)} losses.`
  const splits = Object.entries(file.splits)
  const rows = `${count(file.rows)} ${file.rows === 1 ? 'row' : 'rows'}`
  const by = splits.length > 1 ? ` (${splits.map(([split, n]) => `${split} ${count(n)}`).join(', ')})` : ''
  const used = file.columns.filter(({ role }) => role !== null)
  const columns = used.map(({ name, role }) => (name === role ? name : `${name} as ${role}`))
  const unused = file.columns.filter(({ role }) => role === null).map(({ name }) => name)
  return (
    `${file.name}: ${rows}${by}.` +
    (columns.length > 0 ? ` Columns: ${columns.join(', ')}.` : '') +
    (unused.length > 0 ? ` Not used: ${unused.join(', ')}.` : '')
  )
}

function count(n: number | undefined): string {
  return (n ?? 0).toLocaleString('en-US')
}
