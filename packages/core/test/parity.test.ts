import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agrees } from './parity/agrees.js'
import { runParity } from './parity/runParity.js'

const outcomes = runParity(fileURLToPath(new URL('../fixtures/parity', import.meta.url)))

describe('parity with the reference libraries', () => {
  it.each(outcomes.map((outcome) => [outcome.group, outcome] as const))('%s agrees', (_group, outcome) => {
    expect(outcome.failed).toEqual([])
  })

  it.each([
    'binary-labels',
    'multiclass-labels',
    'multilabel-labels',
    'binary-scores',
    'multiclass-scores',
    'multilabel-scores',
    'reports',
    'text',
  ])('%s leaves out no metric', (group) => {
    expect(outcomes.find((outcome) => outcome.group === group)?.notCovered).toEqual(new Map())
  })

  it('compares thousands of cases, so that an emptied table cannot pass', () => {
    expect(outcomes.reduce((sum, { passed }) => sum + passed, 0)).toBeGreaterThan(5000)
  })

  it('tells a number off by more than its tolerance', () => {
    const tolerance = { relative: 1e-9, absolute: 1e-300 }
    expect(agrees({ p: [0.1, NaN, 0] }, { p: [0.1, NaN, -0] }, tolerance)).toBe(true)
    expect(agrees(1e-20 * (1 + 2e-9), 1e-20, tolerance)).toBe(false)
    expect(agrees([0.1], [0.1, 0.2], tolerance)).toBe(false)
    expect(agrees(null, 0, tolerance)).toBe(false)
  })
})
