import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts'],
  format: 'esm',
  target: 'node22',
  clean: true,
  treeshake: true,
  splitting: true,
  noExternal: [/^@fitcheck\//, 'commander'],
})
