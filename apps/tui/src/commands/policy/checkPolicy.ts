import { formatBar, formatCount, formatShare } from '@fitcheck/core/report'
import {
  type PlannedClaim,
  type PlannedRows,
  type Policy,
  parsePolicy,
  policyCheck,
} from '@fitcheck/core/verdict'
import { exitCodes } from '../../exitCodes.js'
import { misuse } from '../../misuse.js'
import { loadPolicyInput } from '../../policy/loadPolicy.js'
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import { blank, type Line, padEnd, padStart, paragraph, span } from '../../ui/line.js'
import { metricWord } from '../../ui/metricWord.js'
import { paint } from '../../ui/paint.js'
import { printable } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'
import { terminalOf } from '../../ui/terminal.js'

export interface PlanOptions {
  readonly positives?: string
  readonly negatives?: string
  readonly rows?: string
  readonly classes?: string
  readonly general?: string
  readonly discordance?: string
  readonly ascii?: true
}

/** `fitcheck policy check [NAME|FILE]`. */
export async function checkPolicy(asked = 'balanced', options: PlanOptions): Promise<void> {
  const planned = plannedRows(options)
  const policy = parsePolicy(await loadPolicyInput(asked))
  const claims = planOf(policy, planned)
  const open = claims.filter((claim) => counts(claim, policy) && !claim.showable)
  process.exitCode = open.length === 0 ? exitCodes.ship : exitCodes.inconclusive
  const { width, ascii, depth } = terminalOf(process.stdout, process.env, options)
  const lines = planLines(policy, planned, claims, width, ascii ? asciiGlyphs : unicodeGlyphs)
  process.stdout.write(
    paint(
      lines.map((line) => line.map((part) => ({ ...part, text: printable(part.text, ascii) }))),
      depth,
    ),
  )
}

function planOf(policy: Policy, planned: PlannedRows): readonly PlannedClaim[] {
  try {
    return policyCheck(policy, planned)
  } catch (error) {
    const { code, message } = error as Error & { code?: unknown }
    if (code !== 'OUT_OF_RANGE') throw error
    throw misuse(`the plan does not fit together: ${message.replace(/\.?$/, '.')}`)
  }
}

function plannedRows(options: PlanOptions): PlannedRows {
  const positives = whole('positives', options.positives)
  const negatives = whole('negatives', options.negatives)
  const rows = whole('rows', options.rows)
  const classes = whole('classes', options.classes)
  const general = whole('general', options.general)
  if (rows === undefined && (positives === undefined || negatives === undefined))
    throw misuse(
      'give the size of the test set: --positives 200 --negatives 800, or --rows 1000 where there is no positive class.',
    )
  if (
    rows !== undefined &&
    positives !== undefined &&
    negatives !== undefined &&
    rows !== positives + negatives
  )
    throw misuse(
      `--rows is ${rows}, and --positives and --negatives are ${positives + negatives} together. Leave out --rows.`,
    )
  const n = rows ?? positives! + negatives!
  const ofThem = positives ?? (negatives === undefined ? undefined : n - negatives)
  return {
    n,
    ...(ofThem === undefined ? {} : { positives: ofThem }),
    ...(classes === undefined ? {} : { classes }),
    ...(general === undefined ? {} : { general }),
    ...(options.discordance === undefined ? {} : { discordance: share(options.discordance) }),
  }
}

function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw misuse(`--${name}: '${text}' is no whole number. Write it as --${name} 200.`)
}

function share(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value > 0 && value <= 1) return value
  throw misuse(`--discordance: '${text}' is no share above 0 and at most 1. Write it as --discordance 0.1.`)
}

/** Retention asks nothing where no general rows are given, unless the policy requires them. */
function counts({ id, rows }: PlannedClaim, policy: Policy): boolean {
  return rows !== null || !id.startsWith('retention/') || policy.require.includes('general')
}

/** "precision at least 0.95", "F1 gain above 0", "general accuracy, loss at most 0.05". */
function title({ id, bar }: PlannedClaim): string {
  const [role = '', metric = ''] = id.split('/')
  const name = metricWord(metric)
  if (role === 'gain') return `${name} gain above ${bar === 0 ? '0' : formatBar(bar)}`
  if (role === 'retention') return `general ${name}, loss at most ${formatBar(-bar)}`
  return `${name} at least ${formatBar(bar)}`
}

interface Answer {
  readonly tone: 'met' | 'open' | 'failed'
  readonly word: string
  readonly text: string
}

function answerOf(claim: PlannedClaim): Answer {
  const isGain = claim.id.startsWith('gain/')
  const isGeneral = claim.id.startsWith('retention/')
  if (claim.rows === null)
    return {
      tone: 'open',
      word: 'not told',
      text: isGeneral
        ? 'The plan has no general rows: --general N.'
        : 'The plan does not say how many rows that is: --positives and --negatives do.',
    }
  if (!claim.showable)
    return {
      tone: 'failed',
      word: 'cannot be met',
      text: isGain
        ? 'No gain that this share of disagreeing rows allows would be shown; more rows would.'
        : 'Were every answer right, it would still be unproven.',
    }
  if (claim.detectable === null) return { tone: 'met', word: 'can be met', text: '' }
  const least = isGain
    ? `a true gain of at least ${formatShare(claim.detectable)}`
    : `a true value of at least ${formatShare(claim.detectable)}`
  return { tone: 'met', word: 'can be met', text: `An 80% chance to show it takes ${least}.` }
}

function planLines(
  policy: Policy,
  { n, positives, classes, general }: PlannedRows,
  claims: readonly PlannedClaim[],
  width: number,
  glyphs: Glyphs,
): Line[] {
  const set = [
    `${formatCount(n)} rows`,
    ...(positives === undefined
      ? []
      : [`${formatCount(positives)} positive`, `${formatCount(n - positives)} negative`]),
    ...(classes === undefined ? [] : [`${classes} classes`]),
    ...(general === undefined ? [] : [`${formatCount(general)} general`]),
  ]
  const open = claims.filter((claim) => counts(claim, policy) && !claim.showable).length
  const verdict =
    claims.length === 0
      ? 'This policy has no floor, gain or retention: there is nothing to plan for.'
      : open === 0
        ? claims.some(({ showable }) => !showable)
          ? 'Each claim that this plan covers could be met on such a test set.'
          : 'Each of these could be met on such a test set.'
        : `${open} of ${claims.length} could not: a verdict on such a test set is inconclusive at best.`
  const column = Math.max(...claims.map((claim) => title(claim).length), 0) + 2
  return [
    blank,
    ...paragraph(verdict, { first: [span(' ')], width, strong: true }),
    ...paragraph(set.join(` ${glyphs.separator} `), { first: [span(' ')], width, tone: 'quiet' }),
    blank,
    heading(`What policy ${policy.name} asks`, '', width, glyphs),
    ...claims.flatMap((claim) => claimLines(claim, column, width, glyphs)),
    blank,
    ...paragraph(
      'What is watched (no worse than the base, slice by slice) can fail, and needs no proof; it is not planned for.',
      { first: [span(' ')], width, tone: 'quiet' },
    ),
  ]
}

function claimLines(claim: PlannedClaim, column: number, width: number, glyphs: Glyphs): Line[] {
  const { tone, word, text } = answerOf(claim)
  const mark = { met: glyphs.done, open: glyphs.open, failed: glyphs.severity.serious }[tone]
  const rows = [
    claim.rows === null ? '' : `${formatCount(Math.floor(claim.rows))} rows`,
    claim.rowsNeeded === null ? '' : `needs ${formatCount(claim.rowsNeeded)}`,
  ]
  return [
    [
      span(` ${mark} `, tone),
      span(padEnd(title(claim), column)),
      span(padStart(rows[0]!, 11), 'quiet'),
      span(padStart(rows[1]!, 11), 'quiet'),
      span('  '),
      span(word, tone),
    ],
    ...(text === '' ? [] : paragraph(text, { first: [span('     ')], width, tone: 'quiet' })),
  ]
}
