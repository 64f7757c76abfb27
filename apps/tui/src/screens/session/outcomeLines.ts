import type { Outcome, Place, Solution } from '@fitcheck/quiz'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, type Line, span, type Tone } from '../../ui/line.js'
import { textLines } from '../../ui/quizText.js'
import { letters } from './answerLines.js'

/** The hints opened so far, each with what it cost. */
export function hintLines({ hints, question }: Place, width: number, glyphs: Glyphs): Line[] {
  if (hints.length === 0) return []
  const left = question.hintCount - hints.length
  return [
    ...hints.flatMap(({ text, cost }, i) =>
      textLines(text, {
        first: [
          span(` ${glyphs.margin} `, 'base'),
          span(`Hint ${i + 1}${cost === 0 ? ' (free)' : ` (costs ${cost})`}  `, 'quiet'),
        ],
        width: width - 1,
      }),
    ),
    [
      span(
        ` ${glyphs.margin} ${left === 0 ? 'No more hints; the solution is always there.' : `${left} more, ${left === 1 ? 'it costs' : 'each costs'} 0.1 of the score.`}`,
        'quiet',
      ),
    ],
    blank,
  ]
}

/** What practice says of an answer, and the worked steps once they are due. */
export function outcomeLines(place: Place, width: number, glyphs: Glyphs): Line[] {
  const { outcome } = place
  if (outcome === null) return []
  const tone: Tone = outcome.state === 'right' ? 'met' : 'open'
  const margin: Line = [span(` ${glyphs.margin} `, tone)]
  const remark = (text: string) => under(textLines(text, { first: margin, width: width - 1 }), margin)
  return [
    ...under(textLines(outcome.word, { first: margin, width: width - 1, tone, strong: true }), margin),
    ...remarks(place, outcome).flatMap(remark),
    ...outcome.misconceptions.flatMap(({ name }) => remark(`The idea behind it: ${name}`)),
    ...(outcome.wentOffAt === null ? [] : remark(`Where it went off: ${outcome.wentOffAt}`)),
    blank,
    ...(outcome.solution === null ? [] : solutionLines(place, outcome.solution, width, glyphs)),
  ]
}

/** Feedback with the part it speaks of, where an answer has parts. */
function remarks({ question }: Place, { feedback }: Outcome): string[] {
  return feedback.map(({ about, text }) => {
    const blankAt = question.blanks.findIndex(({ id }) => id === about)
    const item = question.left.find(({ id }) => id === about)
    return blankAt >= 0 ? `Blank ${blankAt + 1}: ${text}` : item ? `${item.text}: ${text}` : text
  })
}

/** Every row under the same mark. */
function under(lines: readonly Line[], margin: Line): Line[] {
  return lines.map((line, i) => (i === 0 ? line : [...margin, ...line.slice(1)]))
}

export function solutionLines(
  { question }: Place,
  solution: Solution,
  width: number,
  glyphs: Glyphs,
): Line[] {
  const label = (text: string): Line => [span(` ${text}`, undefined, true)]
  const item = (mark: string, text: string) =>
    textLines(text, { first: [span(`   ${mark} `, 'quiet')], width: width - 1 })
  const others = solution.options.filter(({ text }) => text !== '')
  return [
    label('Worked'),
    ...solution.steps.flatMap((step, i) => item(`${i + 1}`, step)),
    ...item(glyphs.remedy, `**${solution.finalAnswer}**`),
    ...(solution.quickCheck === '' ? [] : item(glyphs.separator, `Check: ${solution.quickCheck}`)),
    ...(solution.mistakes.length === 0 ? [] : [label('Common slips')]),
    ...solution.mistakes.flatMap((mistake) => item(glyphs.separator, mistake)),
    ...(others.length === 0 ? [] : [label('Each option')]),
    ...others.flatMap(({ about, text }) =>
      item(letters[question.options.findIndex(({ id }) => id === about)] ?? glyphs.separator, text),
    ),
    blank,
  ]
}
