import type { Certainty } from '../events/learnerEvent.js'
import type { Place, Session } from './session.js'

/** The three levels in the order they are offered, and their words. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  unsure: 'Unsure',
  fairly: 'Fairly sure',
  sure: 'Sure',
}

/**
 * Whether the learner may say how sure they are: in practice, once an answer stands there and before anything is said of
 * it. It never counts.
 */
export function asksCertainty(
  { mode }: Pick<Session, 'mode'>,
  { draft, outcome, state, question }: Pick<Place, 'draft' | 'outcome' | 'state' | 'question'>,
): boolean {
  const isAnswered = draft !== null && draft !== ''
  return (
    mode === 'practice' &&
    question.type !== 'self-check' &&
    outcome === null &&
    state === 'open' &&
    isAnswered
  )
}
