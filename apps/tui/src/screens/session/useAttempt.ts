import {
  type AttemptView,
  beginSession,
  type Problem,
  type Session,
  type SessionAction,
  SessionError,
  sessionReducer,
} from '@fitcheck/quiz'
import { useEffect, useState } from 'react'
import type { Engine } from '../../app/engine.js'
import { errorMessage } from '../../app/errorMessage.js'
import { useApp, useKept } from '../../app/useApp.js'

export interface Attempt {
  /** `null` until it has begun. */
  readonly session: Session | null
  readonly act: (action: SessionAction) => void
  /** Why it could not begin. */
  readonly problem: string | null
  /** Begins anew, with other questions. */
  readonly restart: (begin: Begin) => void
  /** Sends again what could not be stored. */
  readonly retry: () => void
}

export type Begin = (engine: Engine) => Promise<AttemptView>

/**
 * An attempt from its beginning to its result. What it wants stored is sent as it comes up; it is kept under `name`, so
 * that leaving the screen loses nothing. `begin: null` waits.
 */
export function useAttempt(name: string, begin: Begin | null): Attempt {
  const { engine, context, fail } = useApp()
  const [session, setSession] = useKept<Session | null>(name, null)
  const [problem, setProblem] = useState<string | null>(null)
  const act = (action: SessionAction) => setSession((before) => before && sessionReducer(before, action))

  const restart = (start: Begin) => {
    setProblem(null)
    start(engine)
      .then((view) => setSession(beginSession(view, context.learnerId)))
      .catch((error) => {
        const message = errorMessage(error)
        if (message === null) fail(error)
        else setProblem(message)
      })
  }
  const waits = begin !== null && session === null
  // Begins once; what it begins with is then settled.
  useEffect(() => {
    if (waits) restart(begin!)
  }, [waits])

  const pending = session?.problem?.code === 'NOT_SENT' ? null : (session?.pending ?? null)
  // Sends each pending command once.
  useEffect(() => {
    if (pending === null) return
    engine
      .send(pending)
      .then((reply) => act({ type: 'reply', reply }))
      .catch((error) => {
        const refused = problemOf(error)
        if (refused === null) fail(error)
        else act({ type: 'refused', problem: refused })
      })
  }, [pending])
  const retry = () => setSession((before) => before && { ...before, problem: null })
  return { session, act, problem, restart, retry }
}

/** The learner's mistake or the store's trouble; `null` of a bug. */
function problemOf(error: unknown): Problem | null {
  if (error instanceof SessionError) return { code: error.code, message: error.message, field: error.field }
  const message = errorMessage(error)
  return message === null ? null : { code: 'NOT_SENT', message, field: null }
}
