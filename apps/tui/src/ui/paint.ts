import type { Line, Span } from './line.js'
import { type ColourDepth, sgrOf } from './palette.js'

/** Lines as text for a terminal of this colour depth; without colour, plain text. Rows bear no trailing spaces. */
export function paint(lines: readonly Line[], depth: ColourDepth): string {
  return lines.map((line) => `${paintLine(line, depth)}\n`).join('')
}

function paintLine(line: Line, depth: ColourDepth): string {
  const text = line.map((part) => paintSpan(part, depth)).join('')
  return depth === 0 ? text.trimEnd() : text.replace(/ +$/, '')
}

function paintSpan({ text, tone, strong }: Span, depth: ColourDepth): string {
  const codes = [strong && depth > 0 ? '1' : '', tone ? sgrOf(tone, depth) : ''].filter((code) => code !== '')
  return codes.length === 0 ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`
}
