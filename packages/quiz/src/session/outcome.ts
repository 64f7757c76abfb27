import type { Bank } from '../bank/bank.js'
import { itemLike } from '../bank/like.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { type Grade, grade } from '../grading/grade.js'
import type { Response } from '../grading/response.js'
import type { Question } from '../questions/question.js'
import { pcg32 } from '../random/pcg32.js'
import { type AttemptState, positionState } from './attemptState.js'
import type { NamedMisconception, Outcome, PositionState, Solution } from './protocol.js'

/** What each hint after the first takes off a question's score. */
export const hintCost = 0.1

/** The share of a score that hints leave. */
export function afterHints(score: number, hintsUsed: number): number {
  return Math.max(0, Math.round((score - hintCost * Math.max(0, hintsUsed - 1)) * 1000) / 1000)
}

/** What practice says of the last answer at a position; `null` where there is none. */
export function outcomeOf(bank: Bank, state: AttemptState, position: number): Outcome | null {
  const last = state.answers[position]!.at(-1)
  if (last === undefined) return null
  const question = state.questions[position]!
  const graded = gradeOf(question, last)
  const standing = positionState(state, position)
  return {
    position,
    state: standing,
    response: last.response,
    correct: last.correct,
    score: last.score ?? 0,
    word: wordFor(standing, question, last),
    feedback: graded?.feedback ?? [],
    wrongParts: graded?.wrongParts ?? [],
    misconceptions: named(bank, graded?.misconceptions ?? []),
    wentOffAt:
      graded === null || graded.wrongStep === null ? null : (question.steps[graded.wrongStep] ?? null),
    solution: standing === 'right' || standing === 'closed' ? solutionOf(question) : null,
    another: itemLike(bank, state.pattern, question.id, new Set(), pcg32(0)) !== null,
  }
}

/** The grade of a stored answer; `null` where the solution was shown instead. */
export function gradeOf(question: Question, answer: LearnerEvent): Grade | null {
  return answer.response === null ? null : grade(question, answer.response as Response)
}

export function solutionOf(question: Question): Solution {
  return {
    steps: question.steps,
    finalAnswer: question.finalAnswer,
    quickCheck: question.quickCheck,
    mistakes: question.mistakes,
    key: keyOf(question),
    options:
      question.type === 'choice'
        ? question.options.map(({ id, feedback }) => ({ about: id, text: feedback }))
        : [],
  }
}

export function named(bank: Bank, ids: readonly string[]): NamedMisconception[] {
  return ids.flatMap((id) =>
    bank.misconceptions.filter((known) => known.id === id).map(({ name }) => ({ id, name })),
  )
}

function keyOf(question: Question): string[] {
  if (question.type === 'choice') return question.options.flatMap(({ id, correct }) => (correct ? [id] : []))
  if (question.type === 'match') return question.pairs.map(({ left, right }) => `${left} ${right}`)
  return []
}

function wordFor(standing: PositionState, question: Question, last: LearnerEvent): string {
  if (question.type === 'self-check') {
    const found = Math.round((last.score ?? 0) * question.rubric.length)
    return `You found ${found} of ${question.rubric.length} points in your answer.`
  }
  if (standing === 'right') return 'Right.'
  if (standing === 'retry') return 'Not yet. One more try, and it costs nothing.'
  if (last.response === null) return 'Here is the worked solution.'
  return 'Not this time. The steps show the way.'
}
