import { describe, expect, it } from 'vitest'
import * as curves from '../../src/curves.js'
import * as metrics from '../../src/metrics.js'
import { exportedFunctions } from '../exports/exportedFunctions.js'
import { LABEL_METRICS, LABEL_RANKING_METRICS, OTHERS, SCORE_METRICS } from './registry.js'

const registered = { ...LABEL_METRICS, ...SCORE_METRICS, ...LABEL_RANKING_METRICS }
const ofCounts = Object.values(LABEL_METRICS).flatMap((one) => (one.ofCounts ? [one.ofCounts] : []))

describe('the registry of metrics', () => {
  it('holds every function that metrics and curves export', () => {
    const missing = Object.entries({ ...metrics, ...curves }).filter(
      ([name, value]) =>
        typeof value === 'function' &&
        !(
          name in registered ||
          name in OTHERS ||
          name === 'fbetaOfCounts' ||
          ofCounts.includes(value as never)
        ),
    )
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('names nothing that is not exported, and nothing twice', () => {
    const exported = { ...metrics, ...curves }
    const all = [LABEL_METRICS, SCORE_METRICS, LABEL_RANKING_METRICS, OTHERS].flatMap((table) =>
      Object.keys(table),
    )
    expect(all.filter((name) => !(name in exported))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })
})

/** What data can come to: one row, one class, ties alone, no weight at all, nothing right. */
const EDGES: readonly (readonly [name: string, truth: number[], predicted: number[], weights?: number[]])[] =
  [
    ['one row, right', [1], [1]],
    ['one row, wrong', [1], [0]],
    ['one row, rightly left', [0], [0]],
    ['one class in truth', [1, 1, 1], [1, 0, 1]],
    ['one class predicted', [1, 0, 0], [0, 0, 0]],
    ['one class in all', [0, 0], [0, 0]],
    ['nothing right', [1, 0], [0, 1]],
    ['weights of 0', [1, 0], [1, 0], [0, 0]],
  ]

const docs = new Map(
  [...exportedFunctions('metrics'), ...exportedFunctions('curves')].map(({ name, doc }) => [name, doc]),
)

describe.each(Object.entries(registered))('%s on data at the edge', (name, { metric }) => {
  it.each(EDGES)(
    '%s: a number, an InputError, or the NaN that its documentation names',
    (_edge, ...columns) => {
      const [truth, predicted, sampleWeight] = columns as unknown as [
        number[],
        number[],
        number[] | undefined,
      ]
      const isRanking = name in LABEL_RANKING_METRICS
      const column = (values: number[]) => (isRanking ? values.map((value) => [value, 1 - value]) : values)
      // biome-ignore lint/suspicious/noExplicitAny: one call for metrics of labels, scores and sets
      const call = () => (metric as any)(column(truth), column(predicted), sampleWeight && { sampleWeight })
      let found: number | undefined
      try {
        found = call()
      } catch (error) {
        expect(error).toMatchObject({ name: 'InputError' })
        return
      }
      if (Number.isNaN(found)) expect(docs.get(name)).toContain('NaN')
      else expect(Number.isFinite(found)).toBe(true)
    },
  )
})
