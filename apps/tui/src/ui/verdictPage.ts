import type { VerdictView } from '@fitcheck/core/report'
import stringWidth from 'string-width'
import { type Chosen, claimLines } from './claims.js'
import { decisionTones } from './decisionTones.js'
import { findingLines, notJudgedLines } from './findings.js'
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from './glyphs.js'
import { blank, type Line, paragraph, span } from './line.js'
import { matrixLines } from './matrices.js'
import { metricLines } from './metrics.js'
import { printableView } from './printable.js'
import { listSection, stepsSection } from './section.js'

/** A verdict as a page of lines, in the order it is read: the sentence, the claims, the matrices, the findings. */
export function verdictPage(
  view: VerdictView,
  {
    width,
    ascii,
    read,
    next,
    chosen,
  }: {
    width: number
    ascii: boolean
    read: readonly string[]
    next: readonly string[]
    chosen?: Chosen
  },
): Line[] {
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs
  const shown = printableView(view, ascii)
  return onceBlank([
    ...decisionLines(shown, width, glyphs),
    ...claimLines(shown.claims, width, glyphs, chosen),
    ...matrixLines(shown.matrices, width, glyphs),
    ...metricLines(shown.metrics, width, glyphs),
    ...findingLines(shown.findings, width, glyphs, chosen),
    ...notJudgedLines(shown.notJudged, width, glyphs),
    ...listSection('What this says', [shown.scope], width, glyphs),
    ...listSection('What was read', printableView(read, ascii), width, glyphs),
    ...stepsSection('What to do next', printableView(next, ascii), width, glyphs),
  ])
}

function decisionLines(view: VerdictView, width: number, glyphs: Glyphs): Line[] {
  const tone = decisionTones[view.decision]
  const mark = ` ${glyphs.decision[view.decision]} `
  const margin: Line = [span(' '.repeat(stringWidth(mark)))]
  return [
    blank,
    ...paragraph(view.headline, { first: [span(mark, tone, true)], width, tone, strong: true }),
    ...atTheTop(view).flatMap((reason) => paragraph(reason, { first: margin, width })),
    blank,
    ...paragraph(view.facts.join(` ${glyphs.separator} `), { first: margin, width, tone: 'quiet' }),
    blank,
  ]
}

/** What is said of a claim stands under it, and once. */
function atTheTop({ reasons, claims }: VerdictView): readonly string[] {
  const open = claims.filter(({ state }) => state !== 'met')
  const below = new Set(open.flatMap(({ sentences }) => [...sentences, sentences.join(' ')]))
  return reasons.filter((reason) => !below.has(reason))
}

function onceBlank(lines: readonly Line[]): Line[] {
  return lines.filter((line, i) => line.length > 0 || lines[i - 1]?.length !== 0)
}
