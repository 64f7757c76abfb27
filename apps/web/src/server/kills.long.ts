import { expect, it } from 'vitest'
import { killWhileAnswering } from './testing/killWhileAnswering'
import { startStandalone } from './testing/standalone'

it('a hundred kills while answers are posted lose nothing and store nothing by halves', async () => {
  const server = await startStandalone({ HOSTNAME: '0.0.0.0' })
  try {
    const { wrongs, ...counts } = await killWhileAnswering(server, 100)
    process.stdout.write(`${JSON.stringify(counts)}\n`)
    expect(wrongs).toEqual([])
    // Kills that never met a request under way would prove nothing.
    expect(counts.interrupted).toBeGreaterThan(100)
  } finally {
    await server.dispose()
  }
}, 900_000)
