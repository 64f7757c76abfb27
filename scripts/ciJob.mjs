import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const examples = fileURLToPath(new URL('../examples', import.meta.url))

/** A job of GitHub Actions on such a machine: a copy of examples/ci, and the files that GitHub gives to a step. */
export function startJob({ machine, environment }) {
  const folder = mkdtempSync(join(machine, 'job-'))
  const repository = join(folder, 'repository')
  cpSync(join(examples, 'ci'), repository, { recursive: true })
  const summary = join(folder, 'summary.md')
  const output = join(folder, 'output.txt')
  writeFileSync(summary, '')
  writeFileSync(output, '')
  const github = { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output }
  return {
    folder,
    repository,
    env: { ...environment, ...github },
    summary: () => readFileSync(summary, 'utf8'),
    outputs: () => Object.fromEntries(readFileSync(output, 'utf8').trim().split('\n').map(splitOutput)),
    file: (...path) => readFileSync(join(repository, ...path), 'utf8'),
    has: (...path) => existsSync(join(repository, ...path)),
  }
}

function splitOutput(line) {
  const place = line.indexOf('=')
  return [line.slice(0, place), line.slice(place + 1)]
}
