import { type AttemptView, beginSession } from '@fitcheck/quiz'
import { optionIds, publicView, type Question } from '@fitcheck/quiz/server'
import { fieldOf } from '../../app/frame/textField.js'
import { exitCodes } from '../../exitCodes.js'
import type { Reach } from '../../reach.js'
import { questionLines } from '../../screens/session/questionLines.js'
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import type { Line } from '../../ui/line.js'
import { paint } from '../../ui/paint.js'
import { printableView } from '../../ui/printable.js'
import { heading } from '../../ui/section.js'
import { terminalOf } from '../../ui/terminal.js'
import { problemLines } from './problemLines.js'
import { readFiles } from './readFiles.js'

/** As wide as the app sets text. */
const WIDEST = 100

/** `fitcheck quiz preview`: every question as a learner meets it. What could not be read is told on stderr, and 65. */
export async function previewQuestions(
  given: readonly string[],
  options: { readonly ascii?: boolean },
  reach: Reach,
): Promise<void> {
  const files = await readFiles(given, reach)
  const { width, ascii, depth } = terminalOf(process.stdout, process.env, options)
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs
  if (files.some(({ isComplete }) => !isComplete)) process.exitCode = exitCodes.badInput
  for (const { questions, problems, isComplete } of files) {
    if (!isComplete) process.stderr.write(problemLines(problems))
    const shown = printableView(questions, ascii)
    process.stdout.write(paint(asked(shown, Math.min(width, WIDEST), glyphs), depth))
  }
}

function asked(questions: readonly Question[], width: number, glyphs: Glyphs): Line[] {
  return questions.flatMap((question, position) => {
    const { id, version, use, status } = question
    const session = { ...beginSession(attemptOf(questions), ''), position }
    const writing = { at: 0, field: fieldOf(''), typing: false }
    return [
      heading(id, `version ${version}, ${uses[use]}, ${status}`, width, glyphs),
      ...questionLines(session, session.places[position]!, writing, width, glyphs).lines,
    ]
  })
}

const uses: Readonly<Record<Question['use'], string>> = {
  practice: 'for practice',
  test: 'for tests',
  both: 'for practice and tests',
}

/** An attempt that was just begun, with the options as they stand in the file. */
function attemptOf(questions: readonly Question[]): AttemptView {
  return {
    attemptId: '',
    pattern: questions[0]!.pattern,
    mode: 'practice',
    questions: questions.map((question) => publicView(question, optionIds(question), 'practice')),
    positions: questions.map(() => ({ state: 'open', response: null, outcome: null })),
    metBefore: 0,
    finished: false,
    result: null,
  }
}
