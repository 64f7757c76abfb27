import type { Stimulus } from './stimulus.js'

/*
 * Texts of questions are strings with `code`, **strong** and *emphasis* (see `parseInline`); a blank line separates
 * paragraphs. Nothing else is markup, so that a terminal and a page show the same words.
 */

export type QuestionType = 'choice' | 'numeric' | 'output' | 'cloze' | 'match' | 'self-check'
export type Difficulty = 'easy' | 'medium' | 'hard'

/**
 * What a number counts in. `proportion`: 0.8, 4/5 and 80% are the same answer. `percent`: 2.5 and 2.5% are the same.
 * `percent-points`: a difference of two percentages, 4 and +4 points. `count`, `loss`: the number itself.
 */
export type Unit = 'proportion' | 'percent' | 'percent-points' | 'count' | 'loss'

/** Where a question may be drawn. */
export type Use = 'practice' | 'test' | 'both'
export type Status = 'draft' | 'live' | 'retired'

export interface Tolerance {
  readonly atol: number
  readonly rtol: number
}

/** What a wrong answer says: the misconception behind it, what to tell the learner, the step where it went off. */
export interface KnownWrong {
  readonly misconception: string
  readonly feedback: string
  /** Index into `steps`. */
  readonly step: number | null
}

export interface KnownWrongNumber extends KnownWrong {
  readonly value: number
}

export interface KnownWrongText extends KnownWrong {
  readonly text: string
}

export interface Option {
  readonly id: string
  readonly text: string
  readonly correct: boolean
  readonly feedback: string
  readonly misconception: string | null
}

export interface NumberAnswer {
  readonly kind: 'number'
  readonly value: number
  readonly unit: Unit
  readonly tolerance: Tolerance
  readonly wrong: readonly KnownWrongNumber[]
}

export interface TextAnswer {
  readonly kind: 'text'
  /** Any of these is right; the first is the one shown. */
  readonly accept: readonly string[]
  readonly wrong: readonly KnownWrongText[]
}

export interface Blank {
  readonly id: string
  readonly answer: NumberAnswer | TextAnswer
}

export interface MatchPair {
  readonly left: string
  readonly right: string
}

export interface KnownWrongPair extends KnownWrong, MatchPair {}

export interface RubricPoint {
  readonly id: string
  readonly text: string
}

export interface BlindReview {
  readonly answer: string
  readonly agrees: boolean
  /** YYYY-MM-DD. */
  readonly date: string
}

export interface Source {
  readonly text: string
  readonly url: string | null
}

interface QuestionBase {
  /** `pattern/name`, never reused. */
  readonly id: string
  readonly version: number
  readonly pattern: string
  /** Questions that train and show the same thing; in a test at most one of a family. */
  readonly family: string
  /** Of a generated question. */
  readonly seed: number | null
  readonly difficulty: Difficulty
  /** Id of the lesson's objective. */
  readonly objective: string
  readonly prompt: string
  readonly stimulus: Stimulus | null
  /** The first is free; each further one costs a tenth of the score. */
  readonly hints: readonly string[]
  readonly steps: readonly string[]
  readonly finalAnswer: string
  readonly quickCheck: string
  readonly mistakes: readonly string[]
  readonly misconceptions: readonly string[]
  readonly use: Use
  readonly status: Status
  readonly author: string
  readonly blindReview: BlindReview | null
  readonly sources: readonly Source[]
  readonly license: string
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice'
  readonly options: readonly Option[]
}

export interface NumericQuestion extends QuestionBase {
  readonly type: 'numeric'
  readonly answer: NumberAnswer
}

/** What does this code print? */
export interface OutputQuestion extends QuestionBase {
  readonly type: 'output'
  readonly answer: TextAnswer
}

export interface ClozeQuestion extends QuestionBase {
  readonly type: 'cloze'
  /** Text or code with `[[blank-id]]` where something is missing. */
  readonly cloze: string
  readonly clozeIs: 'text' | 'code'
  readonly blanks: readonly Blank[]
}

export interface MatchQuestion extends QuestionBase {
  readonly type: 'match'
  readonly left: readonly { readonly id: string; readonly text: string }[]
  /** At least as many as on the left; each is used once or not at all. */
  readonly right: readonly { readonly id: string; readonly text: string }[]
  readonly pairs: readonly MatchPair[]
  readonly wrong: readonly KnownWrongPair[]
}

/** Write first, then compare with the points. Never counts for strength. */
export interface SelfCheckQuestion extends QuestionBase {
  readonly type: 'self-check'
  readonly rubric: readonly RubricPoint[]
  readonly modelAnswer: string
}

/** A question with its key: stays on the server's side of the package. */
export type Question =
  | ChoiceQuestion
  | NumericQuestion
  | OutputQuestion
  | ClozeQuestion
  | MatchQuestion
  | SelfCheckQuestion

/** Typed answers are worth more evidence than chosen ones: little is gained by guessing. */
export function isTyped(type: QuestionType): boolean {
  return type === 'numeric' || type === 'output' || type === 'cloze'
}
