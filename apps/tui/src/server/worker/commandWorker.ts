// One command for somebody who came over SSH, in a thread of its own: it can neither hold up the sessions of others nor
// take them down with it.
import { workerData } from 'node:worker_threads'
import { run } from '../../program.js'
import type { Job } from './job.js'

const { words, columns } = workerData as Job
if (columns !== null) {
  Object.assign(process.stdout, { isTTY: true, columns })
  Object.assign(process.stdin, { isTTY: true })
}
void run(words, 'standard-input')
