import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
export const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Text for standard input; without it, standard input is empty and no pipe. */
  readonly input?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly script?: string
}

/** Starts the built command as a shell would, in an environment of its own. */
export function start(
  words: readonly string[],
  { input, cwd, env = {}, script = cli }: RunOptions = {},
): ChildProcess {
  return spawn(process.execPath, [script, ...words], {
    cwd: cwd ?? tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
}

/** Runs the built command to its end. */
export function fitcheck(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(words, options)
  if (options.input !== undefined) {
    // A command that refuses its arguments leaves without reading.
    child.stdin!.on('error', () => {})
    child.stdin!.end(options.input)
  }
  return ended(child)
}

/** What a command that is running says until it ends. */
export function ended(child: ChildProcess): Promise<Run> {
  let stdout = ''
  let stderr = ''
  child.stdout!.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A folder for the files of one test file, gone when it is done. */
export function temporaryFolder(): {
  path: string
  write: (name: string, content: string | Uint8Array) => string
} {
  const path = mkdtempSync(join(tmpdir(), 'fitcheck-test-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return {
    path,
    write(name, content) {
      const file = join(path, name)
      writeFileSync(file, content)
      return file
    },
  }
}

/** A header, and rows of (truth, base, tuned) as often as said. */
export function csvOf(
  groups: readonly (readonly [count: number, truth: string, base: string, tuned: string])[],
): string {
  const rows = groups.flatMap(([count, ...cells]) => Array.from({ length: count }, () => cells))
  const lines = rows.map((cells, i) => [`r${i + 1}`, ...cells].join(','))
  return `${['id,label,base_pred,tuned_pred', ...lines].join('\n')}\n`
}
