import { defineConfig } from 'tsup'

/** Bundles the content build, so that plain Node runs it. */
export default defineConfig({
  entry: ['scripts/content.ts'],
  outDir: 'node_modules/.cache/fitcheck',
  format: 'esm',
  target: 'node22',
  silent: true,
  skipNodeModulesBundle: true,
  outExtension: () => ({ js: '.mjs' }),
})
