import { describe, expect, it } from 'vitest'
import { newcombeP, newcombePairedDifference } from './newcombePaired.js'
import { hullP, pairedDifferenceHull } from './pairedHull.js'
import { tangoPairedDifference, tangoScoreP } from './tango.js'

const tables = [
  { bothRight: 40, tunedOnly: 12, baseOnly: 5, bothWrong: 8 },
  { bothRight: 7, tunedOnly: 3, baseOnly: 0, bothWrong: 2 },
  { bothRight: 300, tunedOnly: 2, baseOnly: 9, bothWrong: 1 },
  { bothRight: 0, tunedOnly: 6, baseOnly: 0, bothWrong: 0 },
]

describe('pairedDifferenceHull', () => {
  it('takes the wider limit of the two methods on each side', () => {
    for (const table of tables) {
      const tango = tangoPairedDifference(table)
      const newcombe = newcombePairedDifference(table)
      const { lower, upper, method } = pairedDifferenceHull(table)
      expect(lower).toBe(Math.min(tango.lower, newcombe.lower))
      expect(upper).toBe(Math.max(tango.upper, newcombe.upper))
      expect(method).toBe('tango-newcombe-hull')
    }
  })

  it('is the larger p of the two', () => {
    for (const table of tables) {
      expect(hullP(table, 0.02)).toBe(Math.max(tangoScoreP(table, 0.02), newcombeP(table, 0.02)))
    }
  })
})
