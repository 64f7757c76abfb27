import { describe, expect, it } from 'vitest'
import { expectedCalibrationError, maximumCalibrationError } from './calibrationError.js'

describe('calibration errors', () => {
  it('are 0 where each bin holds as many positives as it says', () => {
    const scores = [0.25, 0.25, 0.25, 0.25, 0.5, 0.5]
    expect(expectedCalibrationError([1, 0, 0, 0, 1, 0], scores)).toBe(0)
    expect(maximumCalibrationError([1, 0, 0, 0, 1, 0], scores)).toBe(0)
  })

  it('weigh gaps by rows, or take the largest', () => {
    const truth = [0, 0, 0, 1]
    const scores = [0.1, 0.1, 0.1, 0.6]
    expect(expectedCalibrationError(truth, scores)).toBeCloseTo(0.75 * 0.1 + 0.25 * 0.4, 14)
    expect(maximumCalibrationError(truth, scores)).toBeCloseTo(0.4, 14)
  })
})
