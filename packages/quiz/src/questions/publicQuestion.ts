import type { Difficulty, QuestionType, Unit } from './question.js'
import type { Stimulus } from './stimulus.js'

export interface PublicChoice {
  readonly id: string
  readonly text: string
}

export interface PublicBlank {
  readonly id: string
  readonly expects: 'number' | 'text'
  readonly unit: Unit | null
}

/** All that a learner's side ever gets of a question before it is answered. Made by `publicView` of the server entry. */
export interface PublicQuestion {
  readonly id: string
  readonly version: number
  readonly pattern: string
  readonly type: QuestionType
  readonly difficulty: Difficulty
  readonly prompt: string
  readonly stimulus: Stimulus | null
  /** `choice`: what can be chosen. `match`: the right-hand side. Else empty. In the order to show. */
  readonly options: readonly PublicChoice[]
  /** `match`: the left-hand side. */
  readonly left: readonly PublicChoice[]
  /** `numeric`. */
  readonly unit: Unit | null
  /** `cloze`: text with `[[blank-id]]`. */
  readonly cloze: string | null
  readonly clozeIs: 'text' | 'code' | null
  readonly blanks: readonly PublicBlank[]
  /** How many hints there are; 0 in a test. */
  readonly hintCount: number
}
