import { parseInline } from '@fitcheck/quiz'
import type { Glyphs } from '../../ui/glyphs.js'
import { blank, type Line, span } from '../../ui/line.js'
import { inlineSpans } from '../../ui/quizText.js'
import { richParagraph } from '../../ui/richText.js'
import type { LessonPart, Reading } from './lessonPart.js'

/** Of a worked example's steps, for their numbers. */
const MARGIN = 3

/** A part as rows; what has the keys bears a mark at its left. */
export function partLines(
  part: LessonPart,
  reading: Reading,
  atHand: boolean,
  width: number,
  glyphs: Glyphs,
): Line[] {
  switch (part.kind) {
    case 'text':
      return part.draw(width, glyphs)
    case 'predict':
      return predictLines(part, reading, atHand, width, glyphs)
    case 'steps': {
      const open = reading.opened[part.id] ?? part.open
      // Numbered as in a question's worked solution: without it, steps that follow each other read as one paragraph.
      const steps = part.steps
        .slice(0, open)
        .flatMap((draw, step) =>
          draw(width - MARGIN, glyphs).map(
            (line, i): Line => [
              span(i === 0 ? String(step + 1).padStart(MARGIN) : ' '.repeat(MARGIN), 'quiet'),
              ...line,
            ],
          ),
        )
      const more = part.steps.length - open
      return more <= 0
        ? steps
        : [...steps, [span(`   ${glyphs.fieldCell.repeat(8)}  what comes next? (${more} to open)`, 'quiet')]]
    }
    case 'figure': {
      const { figure, id } = part
      const lines = figure.draw(reading.figures[id] ?? figure.initial)(width - 2, glyphs)
      return lines.map((line) => [span(`${glyphs.margin} `, atHand ? 'tuned' : 'quiet'), ...line])
    }
  }
}

function predictLines(
  part: LessonPart & { kind: 'predict' },
  { predicted }: Reading,
  atHand: boolean,
  width: number,
  glyphs: Glyphs,
): Line[] {
  const chosen = Object.hasOwn(predicted, part.id) ? predicted[part.id]! : undefined
  const options = part.options.flatMap(({ id, text }, i) =>
    richParagraph(
      inlineSpans(parseInline(text), undefined, id === chosen),
      [
        span(atHand && chosen === undefined ? ` ${glyphs.margin} ` : '   ', 'tuned'),
        span(`${id === chosen ? glyphs.done : glyphs.open} ${'abcdefghij'[i]}  `),
      ],
      width - 1,
    ),
  )
  const asked = [...part.ask(width, glyphs), ...options]
  return chosen === undefined ? asked : [...asked, blank, ...part.reveal(chosen)(width, glyphs)]
}
