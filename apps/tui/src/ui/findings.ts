import type { FindingView, VerdictView } from '@fitcheck/core/report'
import type { Severity } from '@fitcheck/core/verdict'
import stringWidth from 'string-width'
import { type Chosen, mark } from './claims.js'
import type { Glyphs } from './glyphs.js'
import { blank, type Line, paragraph, span, type Tone, widthOf } from './line.js'
import { heading } from './section.js'

const MOST_EXAMPLES = 4
const tones: Readonly<Record<Severity, Tone | undefined>> = {
  serious: 'failed',
  warning: 'open',
  info: undefined,
}

/** What the detectors found: each with its severity in a word, what to do about it, and the lesson behind it. */
export function findingLines(
  findings: readonly FindingView[],
  width: number,
  glyphs: Glyphs,
  chosen?: Chosen,
): Line[] {
  if (findings.length === 0) return []
  return [
    heading('Findings', 'they explain; the claims decide', width, glyphs),
    ...findings.flatMap((finding) => [
      ...oneFinding(finding, width, glyphs, chosen?.id === finding.code),
      blank,
    ]),
  ]
}

function oneFinding(finding: FindingView, width: number, glyphs: Glyphs, isChosen: boolean): Line[] {
  const tone = tones[finding.severity]
  const indent: Line = [span('   ')]
  const examples = finding.examples.slice(0, MOST_EXAMPLES)
  const more = finding.examples.length > MOST_EXAMPLES ? ', and others' : ''
  return [
    ...titleLines(finding, width, glyphs, tone, isChosen),
    ...paragraph(finding.sentence, { first: indent, width }),
    ...(examples.length > 0
      ? paragraph(`Rows: ${examples.join(', ')}${more}`, { first: indent, width, tone: 'quiet' })
      : []),
    ...paragraph(finding.remedy, { first: [span(`   ${glyphs.remedy} `, 'tuned')], width }),
  ]
}

function titleLines(
  finding: FindingView,
  width: number,
  glyphs: Glyphs,
  tone: Tone | undefined,
  isChosen: boolean,
): Line[] {
  const start: Line = [
    ...mark(isChosen, glyphs),
    span(`${glyphs.severity[finding.severity]} `, tone),
    span(finding.title, undefined, true),
  ]
  const end = `${finding.severity} ${glyphs.separator} lesson: ${finding.lesson}`
  const room = width - widthOf(start) - stringWidth(end)
  if (room >= 2) return [[...start, span(' '.repeat(room)), span(end, tone ?? 'quiet')]]
  return [
    ...paragraph(finding.title, { first: start.slice(0, -1), width, strong: true }),
    [span('   '), span(end, tone ?? 'quiet')],
  ]
}

/** What was asked and could not be judged, with the reason. */
export function notJudgedLines(notJudged: VerdictView['notJudged'], width: number, glyphs: Glyphs): Line[] {
  if (notJudged.length === 0) return []
  return [
    heading('Not judged', '', width, glyphs),
    ...notJudged.flatMap(({ title, reason }) =>
      paragraph(`${title}: ${reason}`, { first: [span(` ${glyphs.notJudged} `, 'quiet')], width }),
    ),
    blank,
  ]
}
