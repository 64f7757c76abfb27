/**
 * The server's half of the quiz: questions with their keys, grading, and sessions. Pure: time, randomness and storage
 * are passed in.
 *
 * @module
 */
export {
  type Bank,
  certifies,
  findQuestion,
  type Item,
  itemsOf,
  type Misconception,
} from './bank/bank.js'
export { composePractice, composeTest, testForm } from './bank/compose.js'
export { bank } from './bank/content.js'
export { openAttempts, withoutOpenAnswers } from './events/heldBack.js'
export { timeAfter } from './events/timeAfter.js'
export { type Draft, type Generator, generate } from './generators/generator.js'
export { type Grade, grade } from './grading/grade.js'
export { progressOf } from './progress/progress.js'
export { optionIds, publicView } from './questions/publicView.js'
export type * from './questions/question.js'
export type { IntegerSource } from './random/pcg32.js'
export { answerQuestion } from './session/answerQuestion.js'
export type { SessionContext, SessionStep } from './session/context.js'
export { finishAttempt, resumeAttempt } from './session/finishAttempt.js'
export { type FinishLessonCommand, finishLesson } from './session/finishLesson.js'
export { revealSolution, showHint } from './session/help.js'
export * from './session/protocol.js'
export { startAttempt } from './session/startAttempt.js'
export { testEvidence } from './strength/evidence.js'
export { type Estimate, type Evidence, estimate } from './strength/posterior.js'
export { referenceShare, strongShare } from './strength/strongShare.js'
