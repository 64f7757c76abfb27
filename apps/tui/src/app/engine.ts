import { ownEvents, takeStep } from '@fitcheck/progress'
import type { AttemptView, LearnerEvent, Pending, Progress, Reply, StartCommand } from '@fitcheck/quiz'
import type { SessionContext, SessionStep } from '@fitcheck/quiz/server'
import type { AppContext } from './appContext.js'

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
  type Step = (server: Server, events: readonly LearnerEvent[], at: SessionContext) => SessionStep

  // The bank is large, and a verdict does not need it.
  let loading: Promise<Server> | undefined
  const load = () => {
    loading ??= import('@fitcheck/quiz/server')
    return loading
  }
  const run = async (step: Step): Promise<Reply> => {
    const server = await load()
    return takeStep(store, learnerId, (events) =>
      step(server, events, {
        bank: server.bank,
        now: server.timeAfter(events, now()),
        newId,
        newSeed,
      }),
    )
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
      return server.progressOf(server.bank, await ownEvents(store, learnerId), learnerId)
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
