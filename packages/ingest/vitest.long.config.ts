import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    testTimeout: 3_600_000,
    reporters: ['default', ['json', { outputFile: 'reports/vitest-long.json' }]],
  },
})
