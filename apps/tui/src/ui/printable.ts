/** What a terminal would obey rather than show: control characters, and marks that reverse the reading order. */
const CONTROL = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const twins: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '·': '-',
  '…': '...',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
  '→': '->',
  '⟷': '<->',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
}
const TWINNED = new RegExp(`[${Object.keys(twins).join('')}]`, 'gu')

/**
 * Text as it may be written to a terminal: labels and ids come from files, and must not move its cursor. With
 * `ascii`, typographic marks become their plain twins; letters of other scripts stay, for they are the user's own.
 * @example
 * printable('a\u001b[2Jb', false) // 'a�[2Jb'
 * printable('−0.05', true) // '-0.05'
 */
export function printable(text: string, ascii: boolean): string {
  const tame = text.replaceAll('\t', ' ').replace(CONTROL, ascii ? '?' : '\ufffd')
  return ascii ? tame.replace(TWINNED, (mark) => twins[mark]!) : tame
}

/** The same for every string in a view, so that widths are measured on what is shown. */
export function printableView<T>(value: T, ascii: boolean): T {
  if (typeof value === 'string') return printable(value, ascii) as T
  if (Array.isArray(value)) return value.map((item) => printableView(item, ascii)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, printableView(inner, ascii)]),
  ) as T
}
