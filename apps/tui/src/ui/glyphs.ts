import type { Decision, Severity } from '@fitcheck/core/verdict'

/** Every mark that is ours, in one set per kind of terminal; each is one cell wide, but for the decision's. */
export interface Glyphs {
  readonly decision: Readonly<Record<Decision, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly notJudged: string
  readonly rule: string
  readonly shade: string
  readonly bar: string
  /** The bar with the estimate on it. */
  readonly barHit: string
  readonly lower: string
  readonly upper: string
  readonly band: string
  readonly estimate: string
  readonly right: string
  readonly wrong: string
  readonly remedy: string
  readonly separator: string
  readonly cut: string
}

export const unicodeGlyphs: Glyphs = {
  decision: { ship: '○✓', hold: '⊟', inconclusive: '◇' },
  severity: { serious: '■', warning: '▲', info: '•' },
  notJudged: '–',
  rule: '─',
  shade: '░',
  bar: '┃',
  barHit: '╋',
  lower: '├',
  upper: '┤',
  band: '─',
  estimate: '●',
  right: '▪',
  wrong: '▫',
  remedy: '→',
  separator: '·',
  cut: '…',
}

export const asciiGlyphs: Glyphs = {
  decision: { ship: '(v)', hold: '[-]', inconclusive: '<?>' },
  severity: { serious: '#', warning: '!', info: '*' },
  notJudged: '-',
  rule: '-',
  shade: '.',
  bar: '#',
  barHit: '@',
  lower: '|',
  upper: '|',
  band: '-',
  estimate: '*',
  right: '+',
  wrong: 'x',
  remedy: '>',
  separator: '-',
  cut: '~',
}
