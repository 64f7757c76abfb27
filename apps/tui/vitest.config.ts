import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Most of the time of these is the start of processes, on a machine that does other things too.
    testTimeout: 60_000,
    // Most of the time is spent waiting for processes, so that more of them than there are cores can wait at once.
    maxWorkers: 3,
    // Real processes on a loaded machine may be late once.
    retry: 1,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
