import { defineConfig } from 'vitest/config'

/** `npm run test:long`: what is done once in `npm test`, done a hundred times. */
export default defineConfig({
  test: {
    include: ['test/kills.test.ts'],
    env: { FITCHECK_KILLS: '100' },
    reporters: ['default', ['json', { outputFile: 'reports/long.json' }]],
  },
})
