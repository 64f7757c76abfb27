import { notePeers } from './address'
import { environment } from './environment'
import { secretProblem } from './secret'

/** What the server does before the first request. Progress that cannot be kept is no reason not to serve the rest. */
export function start(): void {
  notePeers()
  const problem = secretProblem(environment())
  if (problem !== null) process.stderr.write(`fitcheck: progress cannot be kept. ${problem}\n`)
}
