import { defineConfig } from '@playwright/test'
import { served } from './playwright.base'

export default defineConfig({ ...served, testDir: 'e2e', testMatch: '*.pictures.ts', reporter: 'list' })
