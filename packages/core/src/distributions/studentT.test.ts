import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal.js'
import { studentTCdf, studentTQuantile, studentTSf } from './studentT.js'

describe("Student's t", () => {
  it('has the tabulated values', () => {
    expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.228138851986275, 13)
    expect(studentTQuantile(0.025, 1)).toBeCloseTo(-12.706204736174698, 11)
    expect(studentTQuantile(0.5, 7)).toBe(0)
  })

  it('is Cauchy with 1 degree of freedom', () => {
    for (const t of [-4, -0.3, 0.2, 9]) {
      expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14)
      expect(studentTSf(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 14)
    }
  })

  it('tends to the normal', () => {
    expect(studentTQuantile(0.975, 1e9)).toBeCloseTo(normalQuantile(0.975), 8)
  })
})
