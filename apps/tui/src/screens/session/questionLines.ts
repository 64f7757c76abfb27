import { asksCertainty, certaintyWords, type Place, patternOf, type Session } from '@fitcheck/quiz'
import type { Rows } from '../../app/frame/scroll.js'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, type Line, span, widthOf } from '../../ui/line.js'
import { textLines } from '../../ui/quizText.js'
import { answerLines, problemLines, type Writing } from './answerLines.js'
import { hintLines, outcomeLines } from './outcomeLines.js'
import { stimulusLines } from './stimulusLines.js'

export interface QuestionLines {
  readonly lines: Line[]
  readonly caret: { readonly row: number; readonly column: number } | null
  readonly focus: Rows
}

/** One question of a session as a page: what is asked, what it is about, the answer, hints, and what is said of it. */
export function questionLines(
  session: Session,
  place: Place,
  writing: Writing,
  width: number,
  glyphs: Glyphs,
): QuestionLines {
  const { question } = place
  const asked: Line[] = [
    headLine(session, place, width, glyphs),
    blank,
    ...textLines(question.prompt, { first: [span(' ')], width: width - 1, strong: false }),
    blank,
    ...(question.stimulus === null ? [] : [...stimulusLines(question.stimulus, width, glyphs), blank]),
  ]
  const answer = answerLines(place, writing, width, glyphs)
  const answered: Line[] = [
    ...answer.lines,
    ...(session.problem === null ? [] : problemLines(session.problem.message, width)),
    ...certaintyLine(session, place, glyphs),
    blank,
  ]
  const hints = hintLines(place, width, glyphs)
  const outcome = outcomeLines(place, width, glyphs)
  const afterAnswer = asked.length + answered.length
  const lines = [...asked, ...answered, ...hints, ...outcome]
  const done = place.outcome?.solution != null
  const said = hints.length + (place.outcome === null ? 0 : outcome.length)
  const focus = done
    ? { from: afterAnswer + hints.length, to: lines.length }
    : { from: said > 0 || writing.at > 0 || answer.row > 0 ? asked.length : 0, to: afterAnswer + said }
  return {
    lines,
    caret: answer.caret && { row: asked.length + answer.caret.row, column: answer.caret.column },
    focus,
  }
}

function headLine(
  { mode, pattern, position, places }: Session,
  place: Place,
  width: number,
  glyphs: Glyphs,
): Line {
  const dot = ` ${glyphs.separator} `
  const name = patternOf(pattern)?.title ?? pattern
  const right = `${place.flagged ? `marked${dot}` : ''}question ${position + 1} of ${places.length}${dot}${place.question.difficulty} `
  const left: Line = [span(` ${mode === 'test' ? 'Test' : 'Practice'}${dot}${name}`, 'quiet')]
  const room = width - widthOf(left) - right.length
  return room > 0 ? [...left, span(' '.repeat(room)), span(right, 'quiet')] : [span(` ${right}`, 'quiet')]
}

/** Asked once an answer is there and before anything is said of it; never counts. */
function certaintyLine(session: Session, place: Place, glyphs: Glyphs): Line[] {
  if (!asksCertainty(session, place)) return []
  const choices = (['unsure', 'fairly', 'sure'] as const).flatMap((each, i) => [
    span(i === 0 ? '' : ` ${glyphs.separator} `, 'quiet'),
    span(
      certaintyWords[each].toLowerCase(),
      each === place.certainty ? undefined : 'quiet',
      each === place.certainty,
    ),
  ])
  return [[span('   How sure?  ', 'quiet'), ...choices, span('   (u)', 'quiet')]]
}
