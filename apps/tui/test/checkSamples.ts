import { judge, parsePolicy, type Verdict } from '@fitcheck/core/verdict'
import { readEvaluation } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import { csvOf } from './fitcheck.js'

/** Half of the positives lost: to be held. */
export const halfLost = csvOf([
  [400, 'spam', 'spam', 'ham'],
  [100, 'spam', 'spam', 'spam'],
  [500, 'ham', 'ham', 'ham'],
])

/** One file's verdict, judged by core itself. */
export async function judged(path: string, preset: string): Promise<Verdict> {
  const { evaluation } = await readEvaluation([{ ...(await openSource('all', path)), name: path }])
  return judge(evaluation, parsePolicy({ extends: preset }))
}
