import type { Place, Problem, SessionAction } from '@fitcheck/quiz'

/** What each kind of answer field is given. */
export interface AnswerProps {
  readonly place: Place
  readonly act: (action: SessionAction) => void
  /** A slip of form, to stand at its field. */
  readonly problem: Problem | null
  /** Whether the question takes an answer. */
  readonly open: boolean
}
