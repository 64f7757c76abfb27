import type { Bank } from '../bank/bank.js'
import type { LearnerEvent } from '../events/learnerEvent.js'
import { publicView } from '../questions/publicView.js'
import { type AttemptState, positionState } from './attemptState.js'
import { outcomeOf } from './outcome.js'
import type { AttemptView } from './protocol.js'
import { resultOf } from './result.js'

/** An attempt as its learner may see it now. In a test nothing is told before the end but what was answered. */
export function attemptView(bank: Bank, state: AttemptState, events: readonly LearnerEvent[]): AttemptView {
  return {
    attemptId: state.attemptId,
    pattern: state.pattern,
    mode: state.mode,
    questions: state.questions.map((question, position) =>
      publicView(question, state.shown[position]!.optionOrder, state.mode),
    ),
    positions: state.questions.map((_, position) => ({
      state: positionState(state, position),
      response: state.answers[position]!.at(-1)?.response ?? null,
      outcome: state.mode === 'practice' ? outcomeOf(bank, state, position) : null,
    })),
    metBefore: state.metBefore.filter(Boolean).length,
    finished: state.finished !== null,
    result: state.finished === null ? null : resultOf(bank, state, events),
  }
}
