import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts'],
  format: 'esm',
  target: 'node22',
  clean: true,
  treeshake: true,
  splitting: true,
  // Nothing is left to be found at run time but Node itself: what depends on nothing cannot be broken by an install.
  noExternal: [/./],
  // `yaml` is CommonJS for Node, and calls require() for Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  // Chunks of our own packages import each other for order alone; they have no side effects to lose.
  esbuildOptions: (options) => {
    options.logOverride = { 'ignored-bare-import': 'silent' }
  },
  onSuccess: () => cp('../../examples', 'dist/examples', { recursive: true }),
})
