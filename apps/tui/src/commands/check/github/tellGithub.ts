import { appendFileSync } from 'node:fs'
import type { VerdictView } from '@fitcheck/core/report'
import type { Verdict } from '@fitcheck/core/verdict'
import { annotations } from './annotations.js'
import { appendSummary } from './stepSummary.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Does this run as a step of a workflow of GitHub Actions? */
export function isGithubStep(env: Environment): boolean {
  return env['GITHUB_ACTIONS'] === 'true'
}

/**
 * In a step of GitHub Actions: annotations to standard error, which the runner reads as it does standard output, the
 * report to the step's summary, and `decision` to its outputs. What GitHub does not take is said, and changes nothing
 * of the verdict.
 */
export function tellGithub(verdict: Verdict, view: VerdictView, env: Environment): void {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output } = env
  const problems = [
    summary ? appendSummary(summary, verdict) : null,
    output ? appendOutput(output, view.decision) : null,
  ].filter((problem) => problem !== null)
  const rows = [...annotations(view), ...problems.map((problem) => `fitcheck: ${problem}`)]
  process.stderr.write(rows.map((row) => `${row}\n`).join(''))
}

function appendOutput(path: string, decision: VerdictView['decision']): string | null {
  try {
    appendFileSync(path, `decision=${decision}\n`)
    return null
  } catch (error) {
    return `the step's outputs '${path}' cannot be written: ${(error as Error).message}.`
  }
}

/**
 * The same text, none of whose rows the runner takes for a command: a label or an id that begins with `::` could
 * otherwise mask words of the log, or end its commands.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [')
}
