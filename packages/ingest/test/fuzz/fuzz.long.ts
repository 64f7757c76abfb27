import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/formats.js'
import { fuzzReaders } from './fuzz.js'

const RUNS = 100_000

describe('damaged files', () => {
  it(`end in a reading or an IngestError, soon: ${RUNS} of them`, async () => {
    const tally = await fuzzReaders(RUNS)
    expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(RUNS)
    // Every reader was reached, in spite of the damage.
    for (const format of FORMATS)
      expect(
        Object.keys(tally).filter((end) => end.includes(format)),
        format,
      ).not.toEqual([])
  })
})
