import type { AttemptView, LearnerEvent, Pending, Progress, Reply, StartCommand } from '@fitcheck/quiz'
import type { SessionContext, SessionStep } from '@fitcheck/quiz/server'
import type { AppContext } from './appContext.js'
import { withoutOpenGrades } from './withoutOpenGrades.js'

/** The questions' other half, in this process: it holds the keys, grades, and stores before it answers. */
export interface Engine {
  readonly start: (command: Omit<StartCommand, 'eventId' | 'learnerId'>) => Promise<AttemptView>
  readonly resume: (attemptId: string) => Promise<AttemptView>
  readonly send: (pending: Pending) => Promise<Reply>
  readonly finishLesson: (pattern: string) => Promise<void>
  readonly progress: () => Promise<Progress>
}

/**
 * Every method reads what is stored, and stores what is new before its promise resolves.
 * @throws SessionError, ProgressError
 */
export function createEngine({ store, learnerId, now, newId, newSeed }: AppContext): Engine {
  type Server = typeof import('@fitcheck/quiz/server')
  type Step = (
    server: Server,
    events: Awaited<ReturnType<typeof store.eventsOf>>,
    at: SessionContext,
  ) => SessionStep

  // The bank is large, and a verdict does not need it.
  let loading: Promise<Server> | undefined
  const load = () => {
    loading ??= import('@fitcheck/quiz/server')
    return loading
  }
  /** Two learners joined into one keep their old ids in their events; here they are one. */
  const readEvents = async () => (await store.eventsOf(learnerId)).map((event) => ({ ...event, learnerId }))
  const perform = async (step: Step): Promise<Reply> => {
    const server = await load()
    const before = await readEvents()
    const at = { bank: server.bank, now: timeAfter(before), newId, newSeed }
    const { events, reply } = step(server, before, at)
    if (events.length > 0) await store.append(events)
    return reply
  }
  const run = async (step: Step): Promise<Reply> => {
    try {
      return await perform(step)
    } catch (error) {
      // The same event came from elsewhere meanwhile. Read again, it is found, and its reply given.
      if ((error as { code?: unknown }).code !== 'EVENT_CONFLICT') throw error
      return perform(step)
    }
  }
  /** Events are replayed by their times, so a new one is later than those before, whatever the clock says. */
  const timeAfter = (events: readonly LearnerEvent[]) => {
    const last = events.at(-1)
    return new Date(Math.max(now().getTime(), last === undefined ? 0 : Date.parse(last.at) + 1)).toISOString()
  }
  const attempt = async (step: Step): Promise<AttemptView> => {
    const reply = await run(step)
    if (reply.kind !== 'attempt') throw new Error(`expected an attempt, got ${reply.kind}`)
    return reply.attempt
  }

  return {
    start: (command) =>
      attempt((server, events, at) =>
        server.startAttempt(events, { ...command, eventId: newId(), learnerId }, at),
      ),
    resume: (attemptId) =>
      attempt((server, events, at) => server.resumeAttempt(events, { attemptId, learnerId }, at)),
    send: (pending) => run((server, events, at) => sent(server, pending, events, at)),
    finishLesson: async (pattern) => {
      await run((server, events, at) =>
        server.finishLesson(events, { eventId: newId(), learnerId, pattern }, at),
      )
    },
    progress: async () => {
      const server = await load()
      return server.progressOf(server.bank, withoutOpenGrades(await readEvents()), learnerId)
    },
  }

  function sent(
    server: Server,
    pending: Pending,
    events: Parameters<Step>[1],
    at: SessionContext,
  ): SessionStep {
    switch (pending.command) {
      case 'answer':
        return server.answerQuestion(events, pending.body, at)
      case 'hint':
        return server.showHint(events, pending.body, at)
      case 'reveal':
        return server.revealSolution(events, pending.body, at)
      case 'finish':
        return server.finishAttempt(events, pending.body, at)
    }
  }
}
