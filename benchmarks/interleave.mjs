import { performance } from 'node:perf_hooks'

/**
 * Times several functions in turn, so that a noisy machine is noisy for all of them.
 * @param {Record<string, () => unknown>} works
 * @returns {Promise<Record<string, number>>} median milliseconds of each
 */
export async function interleave(works, runs = 7) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let run = 0; run <= runs; run++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now()
      await work()
      // The first round warms up the compiler.
      if (run > 0) times[name].push(performance.now() - start)
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
