import { appendFileSync, statSync } from 'node:fs'
import { toMarkdown } from '@fitcheck/core/report'
import type { Verdict } from '@fitcheck/core/verdict'

/** GitHub drops a step's whole summary beyond 1 MiB. */
const LIMIT = 2 ** 20
/** With less room than that nothing of use can be said. */
const LEAST = 1000

/**
 * Appends the report to the file that GitHub shows as a step's summary, in as many bytes as are left of what it takes.
 * @returns What stood in the way, as a sentence; `null` where it was written.
 */
export function appendSummary(path: string, verdict: Verdict): string | null {
  try {
    // An empty row first, for what stands there may end within one.
    const room = LIMIT - sizeOf(path) - 2
    if (room < LEAST) return 'the step summary is full (GitHub takes 1 MiB), so the report is not in it.'
    appendFileSync(path, `\n${toMarkdown(verdict, { maxBytes: room })}\n`)
    return null
  } catch (error) {
    return `the step summary '${path}' cannot be written: ${(error as Error).message}.`
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
