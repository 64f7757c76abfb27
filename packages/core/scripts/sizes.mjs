// What each entry costs an application, minified and gzipped, beside its budget: node scripts/sizes.mjs
import { fileURLToPath } from 'node:url'
import { gzipped } from './bundle.mjs'

const entry = (name) => `export * from './src/${name}.ts'`

/** Bytes that each may cost. A raise is a decision: write the new number here. */
export const BUDGETS = {
  'one metric': [`export { accuracyScore } from './src/index.ts'`, 2_304],
  metrics: [entry('metrics'), 6_144],
  curves: [entry('curves'), 7_168],
  intervals: [entry('intervals'), 7_168],
  comparison: [entry('comparison'), 14_336],
  tally: [entry('tally'), 8_192],
  text: [entry('text'), 1_024],
  pitfalls: [entry('pitfalls'), 31_744],
  report: [entry('report'), 20_480],
  'judge and explain': [`export { judge, explain } from './src/index.ts'`, 45_056],
  everything: [entry('index'), 92_160],
}

/** @returns {Promise<readonly { readonly name: string, readonly bytes: number, readonly budget: number }[]>} */
export async function measureSizes() {
  return Promise.all(
    Object.entries(BUDGETS).map(async ([name, [code, budget]]) => ({
      name,
      bytes: await gzipped(code),
      budget,
    })),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(2)} kB`.padStart(9)
  for (const { name, bytes, budget } of await measureSizes()) {
    console.log(
      `${name.padEnd(18)}${kilobytes(bytes)} of ${kilobytes(budget)}${bytes > budget ? '  over' : ''}`,
    )
  }
}
