import { span, wrap } from './line.js'
import { paint } from './paint.js'
import { printable } from './printable.js'

/** An error's message as it goes to stderr: named, wrapped, its further rows indented. */
export function errorText(message: string, { width, ascii }: { width: number; ascii: boolean }): string {
  const rows = wrap(`fitcheck: ${printable(message, ascii)}`, width - 2)
  return paint(
    rows.map((row, i) => [span(i === 0 ? row : `  ${row}`)]),
    0,
  )
}
