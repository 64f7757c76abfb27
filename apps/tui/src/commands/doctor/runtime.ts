import { createRequire } from 'node:module'
import type { Stream } from '../../ui/terminal.js'
import { terminalOf } from '../../ui/terminal.js'
import { isGithubStep } from '../check/github/tellGithub.js'
import type { Environment, Examination } from './examination.js'

const LEAST = { columns: 80, rows: 24 }

export function examineNode({ version, execPath, platform, arch }: NodeJS.Process): Examination {
  return { subject: 'Node', state: 'ok', found: `${version} on ${platform} ${arch}, ${execPath}` }
}

export function examineTerminal(stream: Stream & { readonly rows?: number }, env: Environment): Examination {
  const subject = 'Terminal'
  const { ascii, depth } = terminalOf(stream, env)
  const colours = { 0: 'no colour', 4: '16 colours', 8: '256 colours', 24: 'true colour' }[depth]
  const letters = ascii ? 'ASCII' : 'Unicode'
  if (!stream.isTTY)
    return { subject, state: 'ok', found: `none: output goes to a file or a pipe, plain, ${letters}` }
  const { columns = 0, rows = 0 } = stream
  const found = `${columns}x${rows}, ${colours}, ${letters}`
  if (env['TERM'] === 'dumb')
    return {
      subject,
      state: 'warn',
      found: `${found}; it calls itself dumb`,
      remedy: 'check works here; the app needs another one, with TERM set to what it is.',
    }
  if (columns < LEAST.columns || rows < LEAST.rows)
    return {
      subject,
      state: 'warn',
      found,
      remedy: `The app is laid out for ${LEAST.columns}x${LEAST.rows}: make the window larger.`,
    }
  return { subject, state: 'ok', found }
}

/** What is used where somebody installed it, and done without otherwise. */
export function examineEngines(): Examination {
  const require = createRequire(import.meta.url)
  try {
    require.resolve('@duckdb/node-api')
    return { subject: 'Engines', state: 'ok', found: 'DuckDB is installed' }
  } catch {
    return { subject: 'Engines', state: 'ok', found: 'DuckDB is not installed, and nothing here needs it' }
  }
}

export function examineCi(env: Environment): Examination {
  const subject = 'CI'
  if (!isGithubStep(env))
    return {
      subject,
      state: 'ok',
      found: env['CI'] ? 'yes, and not GitHub Actions: check prints what it prints anywhere' : 'no',
    }
  if (env['GITHUB_STEP_SUMMARY'])
    return { subject, state: 'ok', found: 'GitHub Actions: check annotates, and writes the step summary' }
  return {
    subject,
    state: 'warn',
    found: 'GitHub Actions without GITHUB_STEP_SUMMARY: check annotates, and writes no summary',
    remedy: 'Hand the variable to the container or the script that check runs in.',
  }
}
