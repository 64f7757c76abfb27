import { defineConfig } from '@playwright/test'
import { served } from './playwright.base'

export default defineConfig({
  ...served,
  testDir: 'e2e',
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
})
