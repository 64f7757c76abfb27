import type { Place, PublicQuestion, Unit } from '@fitcheck/quiz'
import { parseInline, recordOf, selfCheckOf } from '@fitcheck/quiz'
import { fieldOf, fieldRows, fieldWindow, type TextField } from '../../app/frame/textField.js'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, type Line, paragraph, span, type Tone } from '../../ui/line.js'
import { inlineSpans, textLines } from '../../ui/quizText.js'
import { richParagraph } from '../../ui/richText.js'
import { codeLines } from './stimulusLines.js'

/** What is being written, and in which of the question's fields. */
export interface Writing {
  /** Which option, blank, item or rubric point is at hand, from 0. */
  readonly at: number
  readonly field: TextField
  /** Whether keys are characters. */
  readonly typing: boolean
}

export interface AnswerLines {
  readonly lines: Line[]
  /** Row and column of the caret among `lines`. */
  readonly caret: { readonly row: number; readonly column: number } | null
  /** The row at hand. */
  readonly row: number
}

const FIELD = 24
export const letters = 'abcdefghij'

const unitWords: Readonly<Record<Unit, string>> = {
  proportion: 'a share: 0.8, 4/5 or 80%',
  percent: 'in percent',
  'percent-points': 'in percentage points',
  count: 'a count',
  loss: 'a number',
}

/** The part of a question that takes the answer. */
export function answerLines(place: Place, writing: Writing, width: number, glyphs: Glyphs): AnswerLines {
  switch (place.question.type) {
    case 'choice':
      return choiceLines(place, writing, width, glyphs)
    case 'match':
      return matchLines(place, writing, width, glyphs)
    case 'cloze':
      return clozeLines(place, writing, width, glyphs)
    case 'self-check':
      return selfCheckLines(place, writing, width, glyphs)
    default:
      return oneField(place, writing, width, glyphs)
  }
}

function choiceLines(
  { question, draft, outcome }: Place,
  { at }: Writing,
  width: number,
  glyphs: Glyphs,
): AnswerLines {
  const key = outcome?.solution?.key ?? []
  const lines: Line[] = []
  let row = 0
  question.options.forEach(({ id, text }, i) => {
    if (i === at) row = lines.length
    const chosen = draft === id
    const tone: Tone | undefined = key.includes(id) ? 'met' : chosen && outcome !== null ? 'open' : undefined
    const first: Line = [
      span(i === at ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(`${chosen ? glyphs.done : glyphs.open} ${letters[i]}  `, tone, chosen),
    ]
    lines.push(...richParagraph(inlineSpans(parseInline(text), tone, chosen), first, width - 1))
  })
  return { lines, caret: null, row }
}

/** A field drawn as a line of cells to fill. */
function fieldLine(
  label: Line,
  field: TextField,
  columns: number,
  glyphs: Glyphs,
): { line: Line; column: number } {
  const { shown, column } = fieldWindow(field, columns)
  const left = label.reduce((sum, part) => sum + [...part.text].length, 0)
  const rest = Math.max(0, columns - [...shown].length)
  return {
    line: [...label, span(shown, undefined, true), span(glyphs.fieldCell.repeat(rest), 'quiet')],
    column: left + column,
  }
}

function oneField(
  { question, draft }: Place,
  { field, typing }: Writing,
  width: number,
  glyphs: Glyphs,
): AnswerLines {
  const label = question.type === 'output' ? '   It prints  ' : '   Your answer  '
  const written = typing ? field : fieldOf(typeof draft === 'string' ? draft : '')
  const { line, column } = fieldLine([span(label)], written, Math.min(FIELD, width - 20), glyphs)
  const unit = question.unit === null ? [] : [span(`  ${unitWords[question.unit]}`, 'quiet')]
  const fits = width >= 20 + FIELD + (question.unit === null ? 0 : unitWords[question.unit].length)
  return {
    lines: fits ? [[...line, ...unit]] : [line, [span(' '), ...unit]],
    caret: typing ? { row: 0, column } : null,
    row: 0,
  }
}

function clozeLines(
  place: Place,
  { at, field, typing }: Writing,
  width: number,
  glyphs: Glyphs,
): AnswerLines {
  const { question, outcome } = place
  const given = recordOf(place.draft)
  const number = (id: string) => question.blanks.findIndex((blank) => blank.id === id) + 1
  const filled = (question.cloze ?? '').replace(
    /\[\[([^\]]+)\]\]/g,
    (_, id: string) => `[${number(id)}: ${given[id] || '…'}]`,
  )
  const text =
    question.clozeIs === 'code'
      ? codeLines(filled, null, width, glyphs)
      : textLines(filled, { first: [span('   ')], width: width - 1 })
  const lines: Line[] = [...text, blank]
  let caret: AnswerLines['caret'] = null
  const begin = lines.length
  question.blanks.forEach(({ id, unit }, i) => {
    const wrong = outcome?.wrongParts.includes(id) === true
    const label: Line = [
      span(i === at ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(`${i + 1}  `, wrong ? 'open' : undefined),
    ]
    const here = typing && i === at
    const { line, column } = fieldLine(
      label,
      here ? field : fieldOf(given[id] ?? ''),
      Math.min(FIELD, width - 10),
      glyphs,
    )
    const note = wrong ? '  not yet' : unit === null ? '' : `  ${unitWords[unit]}`
    if (here) caret = { row: lines.length, column }
    lines.push(note.length + FIELD + 8 <= width ? [...line, span(note, wrong ? 'open' : 'quiet')] : line)
  })
  return { lines, caret, row: begin + at }
}

function matchLines(place: Place, { at }: Writing, width: number, glyphs: Glyphs): AnswerLines {
  const { question, outcome } = place
  const given = recordOf(place.draft)
  const lines: Line[] = []
  let row = 0
  question.left.forEach(({ id, text }, i) => {
    if (i === at) row = lines.length
    const option = question.options.findIndex((each) => each.id === given[id])
    const wrong = outcome?.wrongParts.includes(id) === true
    const tone: Tone | undefined = outcome === null ? undefined : wrong ? 'open' : 'met'
    const first: Line = [
      span(i === at ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(`${option < 0 ? glyphs.fieldCell : letters[option]}  `, tone ?? 'tuned', true),
    ]
    lines.push(
      ...richParagraph(
        [...inlineSpans(parseInline(text)), ...(wrong ? [span('  not yet', 'open')] : [])],
        first,
        width - 1,
      ),
    )
  })
  lines.push(blank)
  question.options.forEach(({ text }, i) => {
    lines.push(
      ...richParagraph(
        inlineSpans(parseInline(text)),
        [span(`      ${letters[i]}  `, undefined, true)],
        width - 1,
      ),
    )
  })
  return { lines, caret: null, row }
}

function selfCheckLines(
  place: Place,
  { at, field, typing }: Writing,
  width: number,
  glyphs: Glyphs,
): AnswerLines {
  const { text, ticked } = selfCheckOf(place.draft)
  const written = fieldRows(typing ? field : fieldOf(text), width - 6)
  const lines: Line[] = [
    [span('   Your own answer', 'quiet')],
    ...written.rows.map((row): Line => [span(`   ${glyphs.margin} `, 'quiet'), span(row)]),
  ]
  const caret = typing ? { row: 1 + written.row, column: 5 + written.column } : null
  if (place.rubric === null) return { lines, caret, row: 1 + written.row }
  lines.push(blank, [span('   Which of these points are in it?', 'quiet')])
  let row = 0
  place.rubric.points.forEach(({ id, text: point }, i) => {
    if (i === at) row = lines.length
    const first: Line = [
      span(i === at ? ` ${glyphs.chosen} ` : '   ', undefined, true),
      span(`${ticked.includes(id) ? glyphs.done : glyphs.open} ${i + 1}  `),
    ]
    lines.push(...richParagraph(inlineSpans(parseInline(point)), first, width - 1))
  })
  lines.push(blank, [span('   One good answer', 'quiet')])
  lines.push(...textLines(place.rubric.modelAnswer, { first: [span('   ')], width: width - 1 }))
  return { lines, caret, row }
}

/** How many things there are to move between. */
export function partsOf({ question, rubric }: Place): number {
  switch (question.type) {
    case 'choice':
      return question.options.length
    case 'cloze':
      return question.blanks.length
    case 'match':
      return question.left.length
    case 'self-check':
      return rubric?.points.length ?? 0
    default:
      return 1
  }
}

/** Whether a question is answered by typing. */
export function isTypedIn({ type }: PublicQuestion): boolean {
  return type !== 'choice' && type !== 'match'
}

/** What the field at hand holds. */
export function writtenAt({ question, draft }: Place, at: number): string {
  if (question.type === 'cloze') return recordOf(draft)[question.blanks[at]?.id ?? ''] ?? ''
  if (question.type === 'self-check') return selfCheckOf(draft).text
  return typeof draft === 'string' ? draft : ''
}

/** The draft with `text` in the field at hand. */
export function withWritten({ question, draft }: Place, at: number, text: string): unknown {
  if (question.type === 'cloze') return { ...recordOf(draft), [question.blanks[at]!.id]: text }
  if (question.type === 'self-check') return { ...selfCheckOf(draft), text }
  return text
}

/** A line that says what is wrong with the form of an answer. */
export function problemLines(message: string, width: number): Line[] {
  return paragraph(message, { first: [span('   ')], width, tone: 'open' })
}
