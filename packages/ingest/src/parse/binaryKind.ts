/** First bytes, as text of one character per byte, to what such a file is and how to get rows out of it. */
const KINDS: readonly [magic: string, kind: string, remedy: string][] = [
  ['\x1f\x8b', 'a gzip file', 'Unpack it first (gunzip).'],
  ['PK\x03\x04', 'a zip archive or an Excel workbook', 'Unpack it, or save the sheet as CSV.'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard file', 'Unpack it first (zstd -d).'],
  ['\xfd7zXZ\x00', 'an xz file', 'Unpack it first (xz -d).'],
  ['BZh', 'a bzip2 file', 'Unpack it first (bunzip2).'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive', 'Unpack it first.'],
  ['PAR1', 'a Parquet file', 'Write the rows as CSV or JSONL.'],
  ['ARROW1', 'an Arrow file', 'Write the rows as CSV or JSONL.'],
  ['FEA1', 'a Feather file', 'Write the rows as CSV or JSONL.'],
  ['SQLite format 3\x00', 'an SQLite database', 'Export the table as CSV.'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook', 'Save the sheet as CSV.'],
  ['\x93NUMPY', 'a NumPy array', 'Write the rows as CSV or JSONL.'],
  ['\x89HDF', 'an HDF5 file', 'Write the rows as CSV or JSONL.'],
  ['\x89PNG', 'a picture', 'Give the file of predictions.'],
  ['%PDF', 'a PDF document', 'Give the file of predictions.'],
]

/** Bytes that `binaryKind` needs to see, where the file has as many. */
export const MAGIC_BYTES = 64

/** The files in the archive that Inspect writes as `.eval`: the first one's name stands behind 30 bytes. */
const INSPECT_ENTRIES = ['_journal/', 'header.json', 'samples/', 'summaries.json', 'reductions.json']
const INSPECT = {
  kind: 'an Inspect log in its packed form (.eval)',
  remedy: 'Give it as JSON: inspect log convert --to json --output-dir FOLDER FILE.',
}

/** What a file that is no text is, by its first bytes; `null` where they are none of the known ones. */
export function binaryKind(head: Uint8Array): { readonly kind: string; readonly remedy: string } | null {
  const start = String.fromCharCode(...head.subarray(0, MAGIC_BYTES))
  const isInspect = INSPECT_ENTRIES.some((entry) => start.startsWith(entry, 30))
  if (start.startsWith('PK') && isInspect) return INSPECT
  const known = KINDS.find(([magic]) => start.startsWith(magic))
  return known ? { kind: known[1], remedy: known[2] } : null
}
