import type { Certainty, SessionMode } from '../events/learnerEvent.js'
import type { Feedback } from '../grading/feedback.js'
import type { PublicQuestion } from '../questions/publicQuestion.js'
import type { Stage } from '../strength/stage.js'

/*
 * What the learner's side sends and what it gets back: JSON both ways. Over HTTP these are the bodies of
 * `/api/v1/attempts/…`; in a local process they are plain calls.
 */

export interface StartCommand {
  readonly eventId: string
  readonly learnerId: string
  readonly pattern: string
  readonly mode: SessionMode
  /** Practice only: exactly these questions, in this order (a lesson's own). */
  readonly only?: readonly string[]
  /** Practice only: one more question like this one: the same family anew, or another of its objective. */
  readonly like?: string
}

interface AttemptCommand {
  readonly learnerId: string
  readonly attemptId: string
}

export interface AnswerCommand extends AttemptCommand {
  readonly eventId: string
  /** Which question of the attempt, from 0. */
  readonly position: number
  readonly response: unknown
  readonly certainty?: Certainty | null
  /** Hints the learner has opened on this question. */
  readonly hintsUsed?: number
}

export interface HintCommand extends AttemptCommand {
  readonly position: number
  /** Which hint, from 0. */
  readonly hint: number
}

/** Shows the worked solution; an unanswered question is closed by it. Of a self-check: the points to compare with. */
export interface RevealCommand extends AttemptCommand {
  readonly eventId: string
  readonly position: number
}

export interface FinishCommand extends AttemptCommand {
  readonly eventId: string
  /** Test only: finish although questions are open; they count as not right. */
  readonly leaveOpen?: boolean
}

export interface ResumeCommand extends AttemptCommand {}

/** `open`; `retry`: one wrong answer, one free try left; `answered`: in a test; `right`, `closed`: in practice. */
export type PositionState = 'open' | 'retry' | 'answered' | 'right' | 'closed'

/** The worked solution, sent once it is due. */
export interface Solution {
  readonly steps: readonly string[]
  readonly finalAnswer: string
  readonly quickCheck: string
  readonly mistakes: readonly string[]
  /** Option ids, or left id and right id; empty of typed answers. */
  readonly key: readonly string[]
  /** Of a choice: why each option is right or not. */
  readonly options: readonly Feedback[]
}

export interface NamedMisconception {
  readonly id: string
  readonly name: string
}

/** What practice says about an answer. */
export interface Outcome {
  readonly position: number
  readonly state: PositionState
  readonly response: unknown
  /** `null` of a self-check. */
  readonly correct: boolean | null
  /** In [0, 1], what hints cost taken off. */
  readonly score: number
  /** "Right.", "Not yet. One more try, free." */
  readonly word: string
  readonly feedback: readonly Feedback[]
  /** Blanks or items that are not right yet. */
  readonly wrongParts: readonly string[]
  readonly misconceptions: readonly NamedMisconception[]
  /** The one step where a recognised wrong answer went off. */
  readonly wentOffAt: string | null
  /** Once the question is right or closed. */
  readonly solution: Solution | null
  /** Whether "another like it" has something to give. */
  readonly another: boolean
}

export interface PositionView {
  readonly state: PositionState
  readonly response: unknown
  /** Practice: the last outcome, so that a resumed session shows what it showed. */
  readonly outcome: Outcome | null
}

/** An attempt as the learner's side holds it. */
export interface AttemptView {
  readonly attemptId: string
  readonly pattern: string
  readonly mode: SessionMode
  readonly questions: readonly PublicQuestion[]
  readonly positions: readonly PositionView[]
  /** Questions of a test met before; they are left out of the estimate. */
  readonly metBefore: number
  readonly finished: boolean
  readonly result: Result | null
}

export interface PracticeResult {
  readonly mode: 'practice'
  readonly right: number
  readonly of: number
  readonly misconceptions: readonly NamedMisconception[]
  /** What to do next, in one sentence. */
  readonly next: string
}

export interface ObjectiveResult {
  readonly objective: string
  readonly marks: readonly boolean[]
}

export interface TestResult {
  readonly mode: 'test'
  readonly right: number
  readonly of: number
  readonly metBefore: number
  readonly expectedShare: number
  /** 90% range of the expected share. */
  readonly range: { readonly lower: number; readonly upper: number }
  /** `null` while the bank is too small to certify: then share and range speak. */
  readonly stage: Stage | null
  /** Plain sentences, ready to show. */
  readonly sentences: readonly string[]
  readonly byObjective: readonly ObjectiveResult[]
  readonly misconceptions: readonly NamedMisconception[]
  /** By position: right or not, and the solution unless the question is kept for tests. */
  readonly answers: readonly {
    readonly right: boolean
    readonly response: unknown
    readonly feedback: readonly Feedback[]
    readonly solution: Solution | null
    /** Where the lesson explains it, when the solution is kept. */
    readonly lesson: string
  }[]
}

export type Result = PracticeResult | TestResult

export type Reply =
  | { readonly kind: 'attempt'; readonly attempt: AttemptView }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'recorded'; readonly position: number; readonly answered: number; readonly of: number }
  | {
      readonly kind: 'hint'
      readonly position: number
      readonly hint: number
      readonly text: string
      /** Taken off this question's score by this hint. */
      readonly cost: number
      readonly left: number
    }
  | {
      readonly kind: 'rubric'
      readonly position: number
      readonly points: readonly { readonly id: string; readonly text: string }[]
      readonly modelAnswer: string
    }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'lesson-finished'; readonly pattern: string }

export type SessionErrorCode =
  | 'WRONG_ANSWER_TYPE'
  | 'UNREADABLE_ANSWER'
  | 'ALREADY_ANSWERED'
  | 'ATTEMPT_FINISHED'
  | 'OPEN_QUESTIONS'
  | 'OTHER_ATTEMPT'
  | 'OTHER_LEARNER'
  | 'NO_SUCH_ATTEMPT'
  | 'NO_SUCH_PATTERN'
  | 'NO_SUCH_QUESTION'
  | 'NO_SUCH_HINT'
  | 'NOT_IN_A_TEST'
  | 'TOO_FEW_QUESTIONS'

/** A command that cannot be done. Tell them apart by `code`; the message can be shown. */
export class SessionError extends Error {
  override readonly name = 'SessionError'
  readonly code: SessionErrorCode
  /** The blank or item meant, where there is one. */
  readonly field: string | null

  constructor(code: SessionErrorCode, message: string, field: string | null = null) {
    super(message)
    this.code = code
    this.field = field
  }
}
