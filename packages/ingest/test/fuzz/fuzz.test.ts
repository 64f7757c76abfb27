import { describe, expect, it } from 'vitest'
import { fuzzReaders } from './fuzz.js'

describe('damaged files', () => {
  it('end in a reading or an IngestError, soon', async () => {
    const tally = await fuzzReaders(400)
    const read = Object.entries(tally).filter(([end]) => end.startsWith('read'))
    // Both ends are met: damage is not so great that nothing is read, nor so small that nothing is refused.
    expect(read.length).toBeGreaterThan(2)
    expect(Object.keys(tally).length).toBeGreaterThan(read.length + 4)
  })
})
