/**
 * The learner's half of the quiz: everything a front end may hold. No key, hint, step or feedback is reachable from
 * here; those live in `@fitcheck/quiz/server`.
 *
 * @module
 */

export type { Objective } from './bank/bank.js'
export type * from './events/learnerEvent.js'
export {
  type Bar,
  type BaselineFigure,
  type BaselineInput,
  type BaselineView,
  baselineFigure,
  type Gain,
  moveBaselines,
  viewBaselines,
} from './figures/baselines.js'
export { type CalculatorResult, calculate } from './grading/calculator.js'
export type { Feedback } from './grading/feedback.js'
export { readNumber } from './grading/readNumber.js'
export { checkForm, type FormCheck, type Response, type SelfCheckResponse } from './grading/response.js'
export { lessonOf, lessons } from './lessons/content.js'
export type { Block, FigureName, Lesson, LessonSection, SectionKind } from './lessons/lesson.js'
export { fastTrack, type Part, type Pattern, parts, patternOf, patterns } from './patterns/patterns.js'
export { frequentIdeas, patternSummary, progressSummary } from './progress/progressSummary.js'
export type { PatternProgress, Progress, TestSummary } from './progress/progressView.js'
export { type Inline, paragraphs, parseInline, plainText } from './questions/inline.js'
export type { PublicBlank, PublicChoice, PublicQuestion } from './questions/publicQuestion.js'
export { type Difficulty, isTyped, type QuestionType, type Unit } from './questions/question.js'
export {
  type CodeStimulus,
  type MatrixStimulus,
  matrixSentences,
  type Stimulus,
  type TableStimulus,
} from './questions/stimulus.js'
export { formatRoute, menu, parseRoute, type Route } from './routes/route.js'
export { asksCertainty, certaintyWords } from './session/certainty.js'
export { recordOf, responseText, selfCheckOf } from './session/draft.js'
export * from './session/protocol.js'
export {
  beginSession,
  isOpen,
  type Pending,
  type Place,
  type Problem,
  type Session,
  type SessionAction,
  sessionReducer,
} from './session/session.js'
export { inTen, isClearlyStrong, shareFigure } from './strength/shareFigure.js'
export { type Stage, stageOf, stageWords } from './strength/stage.js'
export { engineVersion } from './version.js'
