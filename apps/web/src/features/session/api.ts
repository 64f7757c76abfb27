import type { AttemptView, Pending, Problem, Progress, Reply, StartCommand } from '@fitcheck/quiz'

/** Why a request did not do what it should: `code` of the server, or NOT_SENT where it may go through later. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export type Start = Omit<StartCommand, 'learnerId'>

/** @throws Refused, as all of this file */
export function startAttempt(command: Start): Promise<AttemptView> {
  return send<Reply>('/attempts', 'POST', command).then(attemptIn)
}

export function resumeAttempt(attemptId: string): Promise<AttemptView> {
  return send<Reply>(`/attempts/${encodeURIComponent(attemptId)}`, 'GET').then(attemptIn)
}

const commandPaths = { answer: 'answers', hint: 'hints', reveal: 'reveal', finish: 'finish' } as const

/** Sends what a session wants to be done. Its event id goes along, so that a repeated one counts once. */
export function sendPending({ command, body }: Pending): Promise<Reply> {
  const { attemptId, learnerId: _, ...rest } = body
  return send(`/attempts/${encodeURIComponent(attemptId)}/${commandPaths[command]}`, 'POST', rest)
}

export async function finishLesson(eventId: string, pattern: string): Promise<void> {
  await send('/learner/lessons', 'POST', { eventId, pattern })
}

export function readProgress(): Promise<Progress> {
  return send('/learner', 'GET')
}

export async function deleteLearner(): Promise<void> {
  await send('/learner', 'DELETE')
}

export interface LinkCode {
  readonly code: string
  readonly expiresAt: string
}

/** A one-time code by which a terminal joins this browser's progress. */
export function makeLinkCode(): Promise<LinkCode> {
  return send('/learner/link', 'POST')
}

/** Whether the code made last has been used. */
export async function isLinkCodeUsed(): Promise<boolean> {
  return (await send<{ used: boolean }>('/learner/link', 'GET')).used
}

export const exportPath = '/api/v1/learner/export'

/** Waits before a request is sent again, in milliseconds; then the learner decides. */
const waits = [400, 1600]

async function send<T>(path: string, method: string, body?: object): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch(() => null)
    if (answer?.ok) return answer.status === 204 ? (undefined as T) : answer.json()
    const passes = answer === null || answer.status === 429 || answer.status >= 500
    const wait = Math.max(waits[tries] ?? 0, 1000 * Number(answer?.headers.get('retry-after') ?? 0))
    if (!passes || tries === waits.length || wait > 5000) throw new Refused(await problemOf(answer, passes))
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

async function problemOf(answer: Response | null, passes: boolean): Promise<Problem> {
  const told = await answer?.json().catch(() => null)
  const {
    code,
    message = 'The server could not be reached, so this is not stored yet.',
    field = null,
  } = told?.error ?? {}
  return { code: passes ? 'NOT_SENT' : (code ?? 'NOT_SENT'), message, field }
}

function attemptIn(reply: Reply): AttemptView {
  if (reply.kind !== 'attempt') throw new Error(`Expected an attempt, got '${reply.kind}'.`)
  return reply.attempt
}
