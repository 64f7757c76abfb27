// Sums what the test runners wrote under reports/ of each workspace: Vitest's and Playwright's JSON.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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
