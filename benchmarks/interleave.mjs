import { performance } from 'node:perf_hooks'

/** Work shorter than this is repeated within a turn, so that the clock and the compiler do not decide. */
const shortestTurn = 20

/**
 * Times several functions in turn, so that a noisy machine is noisy for all of them. One that times itself, such as a
 * request to another process, returns `{ ms }`.
 * @param {Record<string, () => unknown>} works
 * @returns {Promise<Record<string, number>>} median milliseconds of each
 */
export async function interleave(works, runs = 7) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  const repeats = {}
  // Before anything counts, which also warms up the compiler.
  for (const [name, work] of Object.entries(works)) repeats[name] = await repeatsOf(work)
  for (let run = 0; run < runs; run++)
    for (const [name, work] of Object.entries(works)) times[name].push(await timeOf(work, repeats[name]))
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

async function repeatsOf(work) {
  const end = performance.now() + shortestTurn
  let repeats = 0
  do {
    await work()
    repeats++
  } while (performance.now() < end)
  return repeats
}

/** Milliseconds of one of them. */
async function timeOf(work, repeats) {
  let own
  const start = performance.now()
  for (let repeat = 0; repeat < repeats; repeat++) {
    const ms = (await work())?.ms
    if (ms !== undefined) own = (own ?? 0) + ms
  }
  return (own ?? performance.now() - start) / repeats
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
