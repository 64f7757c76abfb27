import type { Decision, Severity } from '@fitcheck/core/verdict'

/** Every mark that is ours, in one set per kind of terminal; each is one cell wide, but for the decision's. */
export interface Glyphs {
  readonly decision: Readonly<Record<Decision, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly notJudged: string
  readonly rule: string
  /** The rule under the place one is at. */
  readonly heavyRule: string
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
  /** Before what is chosen. */
  readonly chosen: string
  /** There is more above, or below. */
  readonly above: string
  readonly below: string
  /** A bar's filled and empty cell. */
  readonly full: string
  readonly empty: string
  /** Before a remark on an answer. */
  readonly margin: string
  /** What is done or chosen, and what is not. */
  readonly done: string
  readonly open: string
  /** A cell of a field that is empty. */
  readonly fieldCell: string
}

export const unicodeGlyphs: Glyphs = {
  decision: { ship: '○✓', hold: '⊟', inconclusive: '◇' },
  severity: { serious: '■', warning: '▲', info: '•' },
  notJudged: '–',
  rule: '─',
  heavyRule: '━',
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
  chosen: '›',
  above: '↑',
  below: '↓',
  full: '█',
  empty: '░',
  margin: '▎',
  done: '●',
  open: '○',
  fieldCell: '_',
}

export const asciiGlyphs: Glyphs = {
  decision: { ship: '(v)', hold: '[-]', inconclusive: '<?>' },
  severity: { serious: '#', warning: '!', info: '*' },
  notJudged: '-',
  rule: '-',
  heavyRule: '=',
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
  chosen: '>',
  above: '^',
  below: 'v',
  full: '#',
  empty: '.',
  margin: '|',
  done: '*',
  open: 'o',
  fieldCell: '_',
}
