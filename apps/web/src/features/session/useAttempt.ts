'use client'

import {
  type AttemptView,
  beginSession,
  type Problem,
  type Session,
  type SessionAction,
  sessionReducer,
} from '@fitcheck/quiz'
import { useEffect, useReducer } from 'react'
import { Refused, resumeAttempt, type Start, sendPending, startAttempt } from './api'

/** How an attempt begins. Keep one and the same value: a new one is a new beginning. */
export type Begin =
  | { readonly kind: 'start'; readonly command: Start }
  | { readonly kind: 'resume'; readonly attemptId: string }

export interface Attempt {
  /** `null` until it has begun. */
  readonly session: Session | null
  readonly act: (action: SessionAction) => void
  /** Why it could not begin. */
  readonly problem: Problem | null
  /** Sends again what did not get through. */
  readonly again: () => void
}

interface State {
  readonly session: Session | null
  readonly problem: Problem | null
  /** How often the learner asked to begin again. */
  readonly round: number
}

type Action =
  | { readonly type: 'begun'; readonly attempt: AttemptView }
  | { readonly type: 'not-begun'; readonly problem: Problem }
  | { readonly type: 'again' }
  | { readonly type: 'session'; readonly action: SessionAction }

const none: State = { session: null, problem: null, round: 0 }

/** An attempt from its beginning to its result: what the session wants done is sent as it comes up. */
export function useAttempt(begin: Begin | null): Attempt {
  const [{ session, problem, round }, dispatch] = useReducer(reduce, none)
  const act = (action: SessionAction) => dispatch({ type: 'session', action })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for it once more
  useEffect(() => {
    if (begin === null) return
    let wanted = true
    const beginning = begin.kind === 'start' ? startAttempt(begin.command) : resumeAttempt(begin.attemptId)
    beginning
      .then((attempt) => wanted && dispatch({ type: 'begun', attempt }))
      .catch((error) => wanted && dispatch({ type: 'not-begun', problem: problemOf(error) }))
    return () => {
      wanted = false
    }
  }, [begin, round])

  const pending = session?.problem?.code === 'NOT_SENT' ? null : (session?.pending ?? null)
  useEffect(() => {
    if (pending === null) return
    let wanted = true
    const told = (action: SessionAction) => wanted && dispatch({ type: 'session', action })
    sendPending(pending)
      .then((reply) => told({ type: 'reply', reply }))
      .catch((error) => told({ type: 'refused', problem: problemOf(error) }))
    return () => {
      wanted = false
    }
  }, [pending])

  return { session, act, problem, again: () => dispatch({ type: 'again' }) }
}

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'begun':
      return { ...state, session: beginSession(action.attempt, ''), problem: null }
    case 'not-begun':
      return { ...state, problem: action.problem }
    case 'again':
      return state.session === null
        ? { ...state, problem: null, round: state.round + 1 }
        : { ...state, session: { ...state.session, problem: null } }
    case 'session':
      return state.session === null
        ? state
        : { ...state, session: sessionReducer(state.session, action.action) }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  throw error
}
