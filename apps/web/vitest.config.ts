import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    // Generous: a slow machine is no failed test.
    testTimeout: 60_000,
    // Real processes on a loaded machine may be late once.
    retry: 1,
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
