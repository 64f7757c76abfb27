import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['truth/**/*.test.ts'],
    // Generous: a slow machine is no failed test.
    testTimeout: 240_000,
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
