// Another process that uses the store as built. It reports on standard output, one line each: `ready`, then, once a
// line arrives on standard input, what it did. Its store is named by the environment.
//
//   worker.mjs open                                open and close
//   worker.mjs learner SUBJECT                     print the learner of a cookie
//   worker.mjs append LEARNER NAME GROUPS SHARED   append groups of three events, every third time together with an
//                                                  event that other workers append too; print each group once stored
import { once } from 'node:events'
import { writeSync } from 'node:fs'

const { openStore } = await import(new URL('../dist/index.js', import.meta.url).href)
const [, , task, ...args] = process.argv
// Written at once: what a pipe holds survives the process.
const say = (line) => writeSync(1, `${line}\n`)

say('ready')
await once(process.stdin, 'data')
process.stdin.destroy()

const store = await openStore(process.env)
if (task === 'learner') say(await store.learnerFor({ kind: 'cookie', subject: args[0] }))
if (task === 'append') {
  const [learnerId, name, groups, shared] = args
  for (let group = 0; group < Number(groups); group++) {
    const events = [1, 2, 3].map((part) => eventOf(learnerId, `${name}/${group}/${part}`))
    if (group % 3 === 0) events.push(eventOf(learnerId, `${shared}/${group}/0`))
    const added = await store.append(events)
    say(`${name}/${group} ${added.filter((eventId) => eventId.startsWith(`${shared}/`)).length}`)
  }
}
await store.close()
say('done')

function eventOf(learnerId, eventId) {
  return {
    schemaVersion: 1,
    eventId,
    learnerId,
    attemptId: 'attempt-1',
    kind: 'answered',
    at: '2026-03-01T09:30:00.000Z',
    pattern: 'accuracy-trap',
    mode: null,
    shown: null,
    questionId: 'accuracy-trap/rare-spam',
    questionVersion: 1,
    seed: null,
    optionOrder: ['c', 'a', 'b'],
    response: { text: eventId.repeat(20) },
    certainty: null,
    hintsUsed: 0,
    score: 1,
    correct: true,
    misconceptions: [],
    engineVersion: '0.1.0',
  }
}
