import { type Bank, findQuestion, type Item, itemsOf } from '../bank/bank.js'
import { composePractice, composeTest } from '../bank/compose.js'
import { itemLike } from '../bank/like.js'
import type { LearnerEvent, ShownQuestion } from '../events/learnerEvent.js'
import { optionIds } from '../questions/publicView.js'
import { type IntegerSource, pcg32 } from '../random/pcg32.js'
import { attemptState, metIds } from './attemptState.js'
import { attemptView } from './attemptView.js'
import { newEvent, type SessionContext, type SessionStep } from './context.js'
import { SessionError, type StartCommand } from './protocol.js'

/**
 * Starts a practice or a test: draws its questions once and writes down all that will be shown, so that a later change
 * of content never changes a live attempt. The same `eventId` again gives the attempt already started.
 *
 * @param events all of the learner's, in the order stored: what was met before is drawn last
 * @throws SessionError NO_SUCH_PATTERN, NO_SUCH_QUESTION, TOO_FEW_QUESTIONS, OTHER_ATTEMPT, OTHER_LEARNER
 */
export function startAttempt(
  events: readonly LearnerEvent[],
  command: StartCommand,
  context: SessionContext,
): SessionStep {
  const { bank, now, newId, newSeed } = context
  const before = events.find((event) => event.eventId === command.eventId)
  if (before !== undefined) return startedBefore(bank, events, before, command)
  if (!Object.hasOwn(bank.objectives, command.pattern))
    throw new SessionError('NO_SUCH_PATTERN', `There are no questions on '${command.pattern}' yet.`)

  const source = pcg32(newSeed())
  const items = draw(bank, events, command, source)
  const started = newEvent('attempt-started', {
    eventId: command.eventId,
    learnerId: command.learnerId,
    attemptId: newId(),
    pattern: command.pattern,
    at: now,
    mode: command.mode,
    shown: items.map((item) => show(bank, item, source)),
  })
  return { events: [started], reply: attemptReply(bank, [...events, started], started) }
}

function startedBefore(
  bank: Bank,
  events: readonly LearnerEvent[],
  before: LearnerEvent,
  command: StartCommand,
): SessionStep {
  if (before.kind !== 'attempt-started')
    throw new SessionError('OTHER_ATTEMPT', 'This event id was used for something else. Send a new one.')
  if (before.learnerId !== command.learnerId)
    throw new SessionError('OTHER_LEARNER', 'This attempt belongs to another learner. Start one of your own.')
  return { events: [], reply: attemptReply(bank, events, before) }
}

function attemptReply(
  bank: Bank,
  events: readonly LearnerEvent[],
  started: LearnerEvent,
): SessionStep['reply'] {
  const state = attemptState(bank, events, { attemptId: started.attemptId!, learnerId: started.learnerId })
  return { kind: 'attempt', attempt: attemptView(bank, state, events) }
}

function draw(
  bank: Bank,
  events: readonly LearnerEvent[],
  command: StartCommand,
  source: IntegerSource,
): Item[] {
  const items = itemsOf(bank, command.pattern)
  const met = metIds(events, command.learnerId)
  if (command.mode === 'test') {
    const test = composeTest(items, met, source)
    if (test === null)
      throw new SessionError(
        'TOO_FEW_QUESTIONS',
        'This pattern does not have enough questions for a test yet. Practise it.',
      )
    return test
  }
  if (command.only !== undefined) return command.only.map((id) => practiceItem(items, id))
  if (command.like === undefined) return composePractice(items, met, source)
  const another = itemLike(bank, command.pattern, command.like, met, source)
  if (another === null)
    throw new SessionError('NO_SUCH_QUESTION', `There is no other question like '${command.like}'.`)
  return [another]
}

/** A question asked for by its id. One kept for tests is not there for practice. */
function practiceItem(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id && candidate.use !== 'test')
  if (item === undefined)
    throw new SessionError('NO_SUCH_QUESTION', `There is no question '${id}' to practise.`)
  return item
}

function show(bank: Bank, item: Item, source: IntegerSource): ShownQuestion {
  const seed = item.generated ? source.next() : null
  const question = findQuestion(bank, item.id, item.version, seed)!
  return {
    questionId: item.id,
    questionVersion: item.version,
    seed,
    optionOrder: source.shuffle(optionIds(question)),
  }
}
