// Sums what the test runners wrote under reports/ of each workspace: Vitest's and Playwright's JSON.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Tests passed, failed and skipped over all runners. */
export function readCounts(root) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const folder of reportFolders(root)) {
    for (const file of globSync('*.json', { cwd: folder })) {
      const counts = countsOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      for (const key of Object.keys(total)) total[key] += counts[key]
    }
  }
  return total
}

/** The names of the tests that failed, with what each said first: one line a test. */
export function failures(root) {
  return reportFolders(root).flatMap((folder) =>
    globSync('vitest*.json', { cwd: folder }).flatMap((file) => {
      const { testResults } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return testResults.flatMap(({ name, message, assertionResults }) => {
        const failed = assertionResults.filter(({ status }) => status === 'failed')
        const lines = failed.map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`)
        return (lines.length === 0 && message ? [firstLine(message)] : lines).map(
          (line) => `${relative(root, name)} > ${line}`,
        )
      })
    }),
  )
}

const firstLine = (text = '') => text.trim().split('\n', 1)[0]

/** Every folder a runner writes its report to. */
export function reportFolders(root) {
  return ['scripts', 'benchmarks', ...globSync('{packages,apps}/*', { cwd: root })]
    .map((workspace) => join(root, workspace, 'reports'))
    .filter((folder) => existsSync(folder))
}

function countsOf(report) {
  if (typeof report.numTotalTests === 'number') {
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  }
  if (report.stats?.expected !== undefined) {
    return {
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      skipped: report.stats.skipped,
    }
  }
  if (typeof report.passed === 'number')
    return { passed: report.passed, failed: report.failed, skipped: report.skipped ?? 0 }
  return { passed: 0, failed: 0, skipped: 0 }
}
