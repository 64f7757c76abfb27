import { drawBinomial } from '../../packages/core/src/random/drawBinomial.js'
import { macroFloor } from '../../packages/core/src/verdict/floors.js'
import { drawMultinomial } from './draw.js'
import { plainShare } from './plainShare.js'
import { simulate } from './simulate.js'
import { type Effort, type Study, sampled } from './truth.js'

/** Rows per class. */
const shapes: readonly (readonly number[])[] = [
  [17, 17, 16],
  [125, 125, 125],
  [10, 100, 100],
  [4, 100, 100],
  [14, 60, 200],
  [20, 150, 700],
  [30, 150, 700],
  Array(10).fill(14),
  Array(10).fill(40),
  Array(10).fill(170),
  [9, 12, 20, 30, 40, 40, 50, 60, 60, 80],
  Array(26).fill(33),
]
const bars = [0.5, 0.8, 0.9, 0.95]

/** Floors of macro recall (class sizes given) and macro precision (drawn), each class at the bar or spread around it. */
export function macroFloors(effort: Effort): Study {
  const cases = shapes.flatMap((shape) =>
    bars.flatMap((bar) =>
      [0, 0.04].flatMap((spread) =>
        (['recall', 'precision'] as const).map((metric) => ({ shape, bar, spread, metric })),
      ),
    ),
  )
  const cells = sampled(cases, effort).map(({ shape, bar, spread, metric }) => {
    const size = shape.length
    const total = shape.reduce((sum, n) => sum + n, 0)
    const shares = shape.map((n) => n / total)
    // The mean over classes stays at the bar: what half of them have more, the other half has less.
    const truths = shape.map((_, j) =>
      size % 2 === 1 && j === 0 ? bar : bar + (j % 2 === 0 ? spread : -spread),
    )
    const drawn = new Float64Array(size)
    const at = `${metric} of ${size} classes of ${describe(shape)} rows, bar ${bar}, spread ${spread}`
    return simulate(at, { bar, role: 'floor' }, effort, (random) => {
      const sizes = metric === 'recall' ? shape : drawMultinomial(random, total, shares, drawn)
      return macroFloor(Array.from(sizes, (n, j) => plainShare(drawBinomial(n, truths[j]!, random), n)))
    })
  })
  return {
    title: 'floor of a macro average',
    method: 'Clopper-Pearson on an effective n',
    kind: 'score',
    cells,
  }
}

function describe(shape: readonly number[]): string {
  return new Set(shape).size === 1 ? `${shape[0]} each` : shape.join(', ')
}
