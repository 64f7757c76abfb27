import {
  formatBar,
  formatCount,
  formatDifference,
  formatInterval,
  formatPercent,
  formatShare,
  type IntervalBar,
} from '@fitcheck/core/report'
import {
  type ComparedCandidate,
  type ComparedDifference,
  type Comparison,
  explainComparison,
} from '@fitcheck/core/verdict'
import stringWidth from 'string-width'
import { decisionTones } from '../../ui/decisionTones.js'
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import { intervalAxis, intervalFigure } from '../../ui/intervalFigure.js'
import { blank, clip, type Line, padEnd, padStart, paragraph, span, type Tone } from '../../ui/line.js'
import { metricWord } from '../../ui/metricWord.js'
import { printable, printableView } from '../../ui/printable.js'
import { heading, listSection, stepsSection } from '../../ui/section.js'

/** From this width on, an interval has a column of its own. */
const ROOMY = 100
const LONGEST_NAME = { tight: 20, roomy: 32 }
const MARK = 3
const GAP = '  '
const MOST_RUNS = 12

/** Beside a candidate that was compared with the best. */
const toldWords = { told: 'told apart', untold: 'not told apart', unjudged: 'not judged' } as const

/** One row of a list of intervals: all rows of a list share their axis. */
interface Row {
  readonly lead: string
  readonly name: string
  readonly note: string
  readonly mark: string
  readonly tone: Tone
  readonly word: string
  readonly difference: ComparedDifference | null
  readonly below: readonly string[]
}

/** A comparison as a page of lines, in the order it is read: the sentence, the candidates, the best against the others. */
export function comparePage(
  comparison: Comparison,
  {
    width,
    ascii,
    read,
    next,
  }: {
    readonly width: number
    readonly ascii: boolean
    readonly read: readonly string[]
    readonly next: readonly string[]
  },
): Line[] {
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs
  const shown = printableView(comparison, ascii)
  const [first = '', ...sentences] = explainComparison(comparison).map((text) => printable(text, ascii))
  const { correction, policy, candidates } = shown
  const rows = candidates[0]?.runs[0]?.verdict.provenance.rows['domain-test']
  const facts = [
    ...(rows === undefined ? [] : [`${formatCount(rows)} test rows`]),
    count(candidates.length, 'candidate'),
    `policy ${policy.name} ${policy.hash.slice(0, 4)}${glyphs.cut}${policy.hash.slice(-2)}`,
  ]
  const mark = ` ${glyphs.decision[shown.decision]} `
  const tone = decisionTones[shown.decision]
  const margin: Line = [span(' '.repeat(stringWidth(mark)))]
  const level = printable(`${formatPercent(correction.confidence)} intervals`, ascii)
  const uses = correction.candidates * correction.looks
  const note = uses > 1 ? `${level}: all hold together` : level
  return [
    blank,
    ...paragraph(first, { first: [span(mark, tone, true)], width, tone, strong: true }),
    blank,
    ...paragraph(facts.join(` ${glyphs.separator} `), { first: margin, width, tone: 'quiet' }),
    blank,
    heading(`Candidates over the base, by ${metricWord(shown.metric)}`, note, width, glyphs),
    ...intervalRows(
      candidates.map((candidate, i) => candidateRow(candidate, i, glyphs, ascii)),
      width,
      glyphs,
      ascii,
    ),
    ...againstLines(shown, width, glyphs, ascii),
    ...listSection('What this says', sentences, width, glyphs),
    ...listSection('What was read', printableView(read, ascii), width, glyphs),
    ...stepsSection('What to do next', printableView(next, ascii), width, glyphs),
  ]
}

function candidateRow(candidate: ComparedCandidate, i: number, glyphs: Glyphs, ascii: boolean): Row {
  const { name, decision, value, overBase, recipe, runs, headline } = candidate
  const reason = headline.replace(/^[^:]*: /, '')
  const values = runs.slice(0, MOST_RUNS).map((run) => formatShare(run.value))
  const ofRuns = runs.length > MOST_RUNS ? `, and ${runs.length - MOST_RUNS} more` : ''
  return {
    lead: String(i + 1),
    name,
    note: recipe ? `mean ${formatShare(value)}, ${runs.length} runs` : formatShare(value),
    mark: glyphs.decision[decision],
    tone: decisionTones[decision],
    word: decision,
    difference: overBase,
    below: [
      ...(decision === 'ship' ? [] : [reason.charAt(0).toUpperCase() + reason.slice(1)]),
      ...(recipe ? [`Its runs: ${values.join(', ')}${ofRuns}.`] : []),
    ].map((text) => printable(text, ascii)),
  }
}

function againstLines(shown: Comparison, width: number, glyphs: Glyphs, ascii: boolean): Line[] {
  const { best, candidates } = shown
  if (!best) return []
  const rows = best.against.map(({ name, difference, told }): Row => {
    const rank = candidates.findIndex((candidate) => candidate.name === name) + 1
    const word = !difference ? 'unjudged' : told ? 'told' : 'untold'
    const below = difference?.unprovable === undefined ? [] : [`${difference.unprovable}.`]
    const mark = told ? glyphs.done : glyphs.open
    const tone = told ? 'met' : 'open'
    return { lead: String(rank), name, note: '', mark, tone, word: toldWords[word], difference, below }
  })
  return [
    heading(`${best.name} against the others`, 'best minus other, on the same rows', width, glyphs),
    ...intervalRows(rows, width, glyphs, ascii),
  ]
}

function intervalRows(rows: readonly Row[], width: number, glyphs: Glyphs, ascii: boolean): Line[] {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => stringWidth(text)))
  const roomy = width >= ROOMY
  const values = rows.map(({ difference }) =>
    printable(formatDifference(difference?.estimate ?? null), ascii),
  )
  const intervals = rows.map(({ difference }) =>
    difference ? printable(formatInterval(difference, { signed: true }), ascii) : '',
  )
  const lead = widest(rows.map((row) => row.lead))
  const start = 1 + lead + 1 + MARK + 1
  const word = widest(rows.map((row) => row.word))
  const value = widest(values)
  const interval = widest(intervals)
  const name = Math.min(
    roomy ? LONGEST_NAME.roomy : LONGEST_NAME.tight,
    widest(rows.flatMap((row) => [row.name, row.note])),
  )
  const right = roomy
    ? value + GAP.length + interval + GAP.length + word
    : Math.max(value + GAP.length + word, interval)
  const figureWidth = width - start - name - 2 * GAP.length - right
  const axis = axisOf(rows.map(({ difference }) => difference))
  return rows.flatMap((row, i) => {
    const figure = row.difference && figureOf(row.difference, axis, ascii)
    const empty: Line = [span(' '.repeat(figureWidth))]
    const named = (text: string) => padEnd(clip(text, name, glyphs.cut), name)
    const first: Line = [
      span(` ${padStart(row.lead, lead)} `),
      span(`${padEnd(row.mark, MARK)} `, row.tone),
      span(named(row.name), undefined, true),
      span(GAP),
      ...(figure ? intervalFigure(figure, figureWidth, glyphs, row.tone) : empty),
      span(GAP),
      span(padStart(values[i]!, roomy ? value : right - GAP.length - word), undefined, true),
      span(GAP),
      ...(roomy ? [span(padStart(intervals[i]!, interval), 'quiet'), span(GAP)] : []),
      span(padEnd(row.word, word), row.tone),
    ]
    const second: Line = [
      span(' '.repeat(start)),
      span(named(row.note), 'quiet'),
      span(GAP),
      ...(figure ? intervalAxis(figure, figureWidth) : empty),
      ...(roomy ? [] : [span(GAP), span(intervals[i]!, 'quiet')]),
    ]
    const below = row.below.flatMap((text) => paragraph(text, { first: [span(' '.repeat(start))], width }))
    return [first, second, ...below, blank]
  })
}

/** One axis for all rows, so that they can be compared by eye: it holds every interval and 0, in steps of .05. */
function axisOf(differences: readonly (ComparedDifference | null)[]): readonly [number, number] {
  // One that says nothing reaches to both ends, wherever they are.
  const known = differences.filter((difference) => difference && difference.upper - difference.lower < 2)
  const step = 0.05
  const low = Math.min(0, ...known.map((difference) => difference!.lower))
  const high = Math.max(0, ...known.map((difference) => difference!.upper))
  const min = Math.max(-1, (Math.floor(low / step + 1e-9) - 1) * step)
  const max = Math.min(1, (Math.ceil(high / step - 1e-9) + 1) * step)
  return [min, max]
}

function figureOf(
  { estimate, lower, upper }: ComparedDifference,
  [min, max]: readonly [number, number],
  ascii: boolean,
): IntervalBar {
  const at = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min)))
  return {
    lower: at(lower),
    estimate: estimate === null ? null : at(estimate),
    upper: at(upper),
    bar: at(0),
    labels: { min: printable(formatBar(min), ascii), max: `+${formatBar(max)}`, bar: '0' },
    text: '',
  }
}

function count(n: number, noun: string): string {
  return `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`
}
