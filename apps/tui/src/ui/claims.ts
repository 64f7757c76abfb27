import type { ClaimView } from '@fitcheck/core/report'
import type { ClaimState } from '@fitcheck/core/verdict'
import stringWidth from 'string-width'
import type { Glyphs } from './glyphs.js'
import { intervalAxis, intervalFigure } from './intervalFigure.js'
import { blank, clip, type Line, padEnd, padStart, paragraph, span, type Tone } from './line.js'
import { heading } from './section.js'

/** From this width on, a claim's interval and its margin have columns of their own. */
const ROOMY = 100
const LONGEST_TITLE = { tight: 22, roomy: 32 }
const GAP = '  '

export const stateTones: Readonly<Record<ClaimState, Tone>> = {
  met: 'met',
  unproven: 'open',
  below: 'open',
  failed: 'failed',
}

const groups = [
  { mode: 'prove', title: 'Claims', note: 'each an interval against its bar; all must be met to ship' },
  { mode: 'watch', title: 'Watched', note: 'must not be lost; while merely open they block nothing' },
] as const

/** Widths shared by all claims of a verdict, so that their figures stand under each other. */
interface Columns {
  readonly roomy: boolean
  readonly title: number
  readonly figure: number
  readonly value: number
  readonly interval: number
  readonly state: number
}

/** On a screen: the claim or finding that is chosen, and the claims whose sentences are open. */
export interface Chosen {
  readonly id: string | null
  readonly open: ReadonlySet<string>
}

/**
 * Every claim, what is proven first and then what is watched: figure, number, state, and why where it is not met. Where
 * one can be `chosen`, the sentences stand under those that are open instead.
 */
export function claimLines(
  claims: readonly ClaimView[],
  width: number,
  glyphs: Glyphs,
  chosen?: Chosen,
): Line[] {
  const columns = columnsOf(claims, width)
  return groups.flatMap(({ mode, title, note }) => {
    const members = claims.filter((claim) => claim.mode === mode)
    if (members.length === 0) return []
    return [
      heading(title, note, width, glyphs),
      ...members.flatMap((claim) => claimRows(claim, columns, width, glyphs, chosen)),
      blank,
    ]
  })
}

function columnsOf(claims: readonly ClaimView[], width: number): Columns {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => stringWidth(text)))
  const roomy = width >= ROOMY
  const state = widest(claims.map((claim) => claim.stateWord))
  const value = widest(claims.map((claim) => claim.value))
  const interval = widest(claims.map((claim) => claim.interval))
  const title = Math.min(
    roomy ? LONGEST_TITLE.roomy : LONGEST_TITLE.tight,
    widest(claims.flatMap((claim) => [claim.title, roomy ? claim.subtitle : claim.counts])),
  )
  const right = roomy
    ? value + GAP.length + interval + GAP.length + state
    : Math.max(value + GAP.length + state, interval)
  const figure = width - 3 - title - GAP.length - GAP.length - right
  return { roomy, title, figure, value: roomy ? value : right - GAP.length - state, interval, state }
}

function claimRows(
  claim: ClaimView,
  columns: Columns,
  width: number,
  glyphs: Glyphs,
  chosen: Chosen | undefined,
): Line[] {
  const isChosen = chosen?.id === claim.id
  const tone = stateTones[claim.state]
  const symbol = glyphs.band === '-' ? claim.symbolAscii : claim.symbol
  const figure = intervalFigure(claim.figure, columns.figure, glyphs, tone)
  const axis = intervalAxis(claim.figure, columns.figure)
  const name = (text: string) => padEnd(clip(text, columns.title, glyphs.cut), columns.title)
  const value = span(padStart(claim.value, columns.value), undefined, true)
  const state = span(padEnd(claim.stateWord, columns.state), tone)
  const first: Line = [
    ...mark(isChosen, glyphs),
    span(`${symbol} `, tone),
    span(name(claim.title), undefined, isChosen),
    span(GAP),
    ...figure,
    span(GAP),
    value,
  ]
  const second: Line = [
    span('   '),
    span(name(columns.roomy ? claim.subtitle : claim.counts), 'quiet'),
    span(GAP),
  ]
  const rows: Line[] = columns.roomy
    ? [
        [...first, span(GAP), span(padStart(claim.interval, columns.interval), 'quiet'), span(GAP), state],
        [
          ...second,
          ...axis,
          span(GAP),
          span(padStart(claim.counts, columns.value + GAP.length + columns.interval), 'quiet'),
        ],
      ]
    : [
        [...first, span(GAP), state],
        [...second, ...axis, span(GAP), span(claim.interval, 'quiet')],
      ]
  const open = chosen ? chosen.open.has(claim.id) : claim.state !== 'met'
  if (!open) return rows
  return [...rows, ...paragraph(claim.sentences.join(' '), { first: [span('   ')], width }), blank]
}

/** The first cell of what can be chosen. */
export function mark(isChosen: boolean, glyphs: Glyphs): Line {
  return [isChosen ? span(glyphs.chosen, undefined, true) : span(' ')]
}
