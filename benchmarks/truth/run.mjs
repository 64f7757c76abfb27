// The whole table: node truth/run.mjs [DATA SETS A CELL], written to truth/TRUTH.md. Exit code 1 where a method misses.
import '../../scripts/sources.mjs'
import { writeFileSync } from 'node:fs'

const { runTruth } = await import('./runTruth.ts')
const { formatTruth, missesIn } = await import('./table.ts')

const replicates = Number(process.argv[2] ?? 40_000)
let started = performance.now()
const truth = runTruth({ replicates, stride: 1, seed: 2026 }, (title) => {
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s  ${title}`)
  started = performance.now()
})
writeFileSync(
  new URL('TRUTH.md', import.meta.url),
  formatTruth(truth, 'pnpm --filter @fitcheck/benchmarks truth'),
)
const misses = missesIn(truth)
for (const miss of misses) console.error(JSON.stringify(miss))
console.log(`${misses.length} cells miss the rule`)
process.exitCode = misses.length === 0 ? 0 : 1
