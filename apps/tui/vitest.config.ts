import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Most of the time of these is the start of processes, on a machine that does other things too.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
