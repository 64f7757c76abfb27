interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** What the server bears before it says no. All of it in one place; times are in milliseconds, sizes in bytes. */
export interface Limits {
  /** Connections in all, logged in or not. */
  readonly connections: number
  /** Of one address. A class may sit behind one, and so may everybody behind a proxy. */
  readonly connectionsPerAddress: number
  /** Connections that have not logged in yet, in all. */
  readonly strangers: number
  readonly sessions: number
  readonly sessionsPerConnection: number
  /** From the first byte to a login. */
  readonly loginGrace: number
  /** Login requests of one connection: keys offered, keys signed and guests alike. */
  readonly loginTries: number
  /** A connection that has no session open. */
  readonly idleConnection: number
  /** An app nobody types into. */
  readonly idleApp: number
  readonly keepaliveEvery: number
  readonly keepaliveMissed: number
  /** Output a client has not taken yet; beyond it, it has stopped reading. */
  readonly unread: number
  /** After a session's last word, for the client to close. */
  readonly farewell: number
  /** What a command (`check`, `quiz`) reads from standard input. */
  readonly commandInput: number
  /** From the start of a command to its end, the upload and the wait for others included. */
  readonly commandTime: number
  /** Heap of one command, in MiB: past it the command ends, and only that. */
  readonly commandMemory: number
  readonly commandsAtOnce: number
  /** Link codes tried: so many at once, then one by one. */
  readonly codesPerKey: Rate
  readonly codesPerAddress: Rate
  /** From SIGTERM to the end. */
  readonly drain: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const MEGABYTE = 1_000_000

export const limits: Limits = {
  connections: 256,
  connectionsPerAddress: 64,
  strangers: 64,
  sessions: 200,
  sessionsPerConnection: 8,
  loginGrace: 20 * SECOND,
  loginTries: 12,
  idleConnection: MINUTE,
  idleApp: 15 * MINUTE,
  keepaliveEvery: 15 * SECOND,
  keepaliveMissed: 3,
  unread: MEGABYTE,
  farewell: 30 * SECOND,
  commandInput: 32 * MEGABYTE,
  commandTime: 5 * MINUTE,
  commandMemory: 1024,
  commandsAtOnce: 2,
  codesPerKey: { burst: 5, perSecond: 1 / 30 },
  codesPerAddress: { burst: 60, perSecond: 1 },
  drain: 10 * SECOND,
}
