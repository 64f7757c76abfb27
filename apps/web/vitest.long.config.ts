import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What takes minutes: `npm run test:long`.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    include: ['src/**/*.long.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest-long.json' }]],
  },
})
