import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/metrics.ts',
    'src/curves.ts',
    'src/intervals.ts',
    'src/comparison.ts',
    'src/pitfalls.ts',
    'src/verdict.ts',
    'src/tally.ts',
    'src/text.ts',
    'src/report.ts',
  ],
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  treeshake: true,
})
