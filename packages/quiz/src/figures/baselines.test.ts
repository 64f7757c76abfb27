import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BaselineFigure, baselineFigure, moveBaselines, viewBaselines } from './baselines.js'

const at = (rows: number) => viewBaselines({ rows })

describe('the figure of three baselines', () => {
  it('does not begin at its goal, and one number of rows alone reaches it', () => {
    const { min, max, step } = viewBaselines(baselineFigure).range
    expect(viewBaselines(baselineFigure).goalReached).toBe(false)
    const reached = []
    for (let rows = min; rows <= max; rows += step) if (at(rows).goalReached) reached.push(rows)
    expect(reached).toEqual([700])
  })

  it('proves the gain over the weak prompt at once, over the best prompt with many rows', () => {
    expect(at(100).gains.map(({ proven }) => proven)).toEqual([true, false])
    expect(at(700).gains.map(({ proven }) => proven)).toEqual([true, true])
  })

  it('keeps its shares at every number of rows, and says in words what it shows', () => {
    for (const rows of [100, 700, 2000]) {
      const { bars, gains } = at(rows)
      expect(bars.map(({ share }) => share)).toEqual([0.62, 0.74, 0.77])
      expect(gains[0]!.estimate).toBeCloseTo(0.15, 12)
      expect(gains[1]!.estimate).toBeCloseTo(0.03, 12)
    }
    expect(at(100).sentences.join(' ')).toMatch(
      /^With 100 rows: Gain over base, short prompt: 15\.0 points, from .*; proven\. Gain over base, best prompt: 3\.0 points, from −.*; not proven/,
    )
  })

  it('stays on its steps, whatever is put in', () => {
    fc.assert(
      fc.property(fc.double(), (rows) => {
        const moved = moveBaselines({ rows: 300 }, { type: 'rows', rows })
        expect(moved.rows % 100).toBe(0)
        expect(moved.rows).toBeGreaterThanOrEqual(100)
        expect(moved.rows).toBeLessThanOrEqual(2000)
      }),
    )
    let figure: BaselineFigure = baselineFigure
    for (const type of ['fewer', 'more', 'more', 'fewer'] as const) figure = moveBaselines(figure, { type })
    expect(figure).toEqual({ rows: 200 })
  })
})
