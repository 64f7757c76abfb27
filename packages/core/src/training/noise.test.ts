import { expect, it } from 'vitest'
import { xoshiro128 } from '../random/xoshiro128.js'
import { noiseOf } from './noise.js'

it('noiseOf is 0 on a line, and about the standard deviation of what is added to it', () => {
  const line = Array.from({ length: 4000 }, (_, i) => 3 - i / 200)
  expect(noiseOf(line)).toBeCloseTo(0, 12)
  // Sums of 12 uniforms less 6: variance 1.
  const random = xoshiro128(7)
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
  expect(noiseOf(line.map((value) => value + 0.5 * normal()))).toBeCloseTo(0.5, 1)
  expect(noiseOf([1, 2])).toBeNaN()
})

it('noiseOf does not take one jump for noise', () => {
  expect(noiseOf([5, 4, 3, 2, 9, 8, 7, 6])).toBeCloseTo(0, 12)
})
