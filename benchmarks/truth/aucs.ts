import { aucDifference, aucDifferenceP } from '../../packages/core/src/comparison/aucDifference.js'
import { delongCovariance } from '../../packages/core/src/comparison/delong.js'
import { areaUnderRoc } from '../../packages/core/src/curves/areaUnderRoc.js'
import { normalQuantile } from '../../packages/core/src/distributions/normal.js'
import { aucFloorP, aucInterval } from '../../packages/core/src/intervals/aucFloor.js'
import type { Random } from '../../packages/core/src/random/xoshiro128.js'
import { drawNormal } from './draw.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

/** Positives and negatives. */
const sizes: readonly (readonly [number, number])[] = [
  [25, 25],
  [14, 127],
  [70, 71],
  [37, 338],
  [187, 188],
  [170, 1530],
]

/** Floors of ROC AUC, scores of both classes normal and equally wide. */
export function aucFloors(effort: Effort): Study {
  const cells = sampled(crossed(sizes, [0.7, 0.85, 0.95], [0], [0]), effort).map(
    ([[positives, negatives], bar]) => {
      const n = positives + negatives
      const positive = classes(positives, negatives)
      const scores = new Float64Array(n)
      const at = `${positives} positives and ${negatives} negatives, bar ${bar}`
      return simulate(at, { bar, role: 'floor' }, effort, (random) => {
        drawScores(random, scores, positives, shiftOf(bar))
        const rows = { auc: areaUnderRoc({ positive, scores, weights: undefined }), positives, negatives }
        return {
          estimate: rows.auc,
          method: 'newcombe-2006',
          undefinedBecause: '',
          counts: { k: positives, n },
          effectiveN: n,
          limits: (confidence) => aucInterval(rows, { confidence }),
          failP: (at) => aucFloorP(rows, at),
        }
      })
    },
  )
  return { title: 'floor of ROC AUC', method: "Newcombe's score interval (2006)", kind: 'score', cells }
}

/** Differences of ROC AUC on the same rows, both models' scores correlated within each class. */
export function aucDifferences(effort: Effort): Study {
  const enough = sizes.filter(([positives]) => positives >= 50)
  const cases = crossed([[50, 325] as const, ...enough], [0.75, 0.9], [0, -0.05, 0.02], [0.5, 0.9])
  const cells = sampled(cases, effort).map(([[positives, negatives], base, margin, correlation]) => {
    const n = positives + negatives
    const positive = classes(positives, negatives)
    const before = new Float64Array(n)
    const after = new Float64Array(n)
    const [shiftBefore, shiftAfter] = [shiftOf(base), shiftOf(base + margin)]
    const at = `${positives} positives and ${negatives} negatives, base ${base}, margin ${margin}, correlation ${correlation}`
    return simulate(at, { bar: margin, role: margin < 0 ? 'noninferiority' : 'gain' }, effort, (random) => {
      drawScores(random, before, positives, 0)
      for (let row = 0; row < n; row++) {
        const own = Math.sqrt(1 - correlation * correlation) * drawNormal(random)
        after[row] = correlation * before[row]! + own + (row < positives ? shiftAfter : 0)
        if (row < positives) before[row]! += shiftBefore
      }
      const delong = delongCovariance(positive, before, after)
      const { estimate, method } = aucDifference(delong)
      return {
        estimate,
        method,
        undefinedBecause: '',
        counts: { k: positives, n },
        effectiveN: n,
        limits: (confidence) => aucDifference(delong, { confidence }),
        failP: (bar) => aucDifferenceP(delong, bar),
      }
    })
  })
  return {
    title: 'difference of ROC AUC',
    method: "MOVER of logit-DeLong intervals with DeLong's correlation",
    kind: 'score',
    cells,
  }
}

/** How far apart two normal classes lie whose AUC is this. */
function shiftOf(auc: number): number {
  return Math.SQRT2 * normalQuantile(auc)
}

function classes(positives: number, negatives: number): Uint8Array {
  return new Uint8Array(positives + negatives).fill(1, 0, positives)
}

function drawScores(random: Random, scores: Float64Array, positives: number, shift: number): void {
  for (let row = 0; row < scores.length; row++)
    scores[row] = drawNormal(random) + (row < positives ? shift : 0)
}
