import type { Identity } from './identity.js'

/** How a session ended: the client left or was lost; or we ended it, and why. */
export type Ending = 'left' | 'lost' | 'idle' | 'stalled' | 'limit' | 'drained' | 'refused' | 'bug'

/** One line of the log. What was typed, judged, answered or asked for is not in it, and no address. */
export type LogLine =
  | {
      readonly event: 'listening'
      readonly host: string
      readonly port: number
      readonly fingerprint: string
    }
  | {
      readonly event: 'session'
      readonly kind: 'app' | 'check' | 'quiz' | 'say'
      /** `guest`, or the first 8 characters of the key's fingerprint. */
      readonly who: string
      readonly seconds: number
      readonly bytesIn: number
      readonly bytesOut: number
      readonly end: Ending
      readonly code: number
    }
  | { readonly event: 'refused'; readonly reason: 'connections' | 'address' | 'strangers' | 'login' }
  | { readonly event: 'bug'; readonly name: string; readonly where: string }
  | { readonly event: 'draining' | 'ended' }

export type Log = (line: LogLine) => void

/** Writes lines of JSON, each with its time. */
export function createLog(write: (text: string) => void, now: () => Date = () => new Date()): Log {
  return (line) => write(`${JSON.stringify({ at: now().toISOString(), ...line })}\n`)
}

export function shortName(who: Identity): string {
  return who.kind === 'guest' ? 'guest' : who.fingerprint.slice(0, 'SHA256:'.length + 8)
}

/** A bug without its message, which may hold what a user wrote: its kind, and where it happened. */
export function bugLine(thrown: unknown): LogLine {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const frames = (error.stack ?? '').split('\n').filter((row) => row.trimStart().startsWith('at '))
  return {
    event: 'bug',
    name: error.name,
    where: frames
      .slice(0, 3)
      .map((row) => row.trim())
      .join(' '),
  }
}
