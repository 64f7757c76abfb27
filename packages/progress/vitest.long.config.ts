import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    globalSetup: ['test/postgresServer.ts'],
    testTimeout: 600_000,
    hookTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'reports/vitest-long.json' }]],
  },
})
