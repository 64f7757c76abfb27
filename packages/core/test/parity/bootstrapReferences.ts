import { deviation, jackknife } from '../../src/comparison/bootstrap.js'
import {
  acceleration,
  bcaLevels,
  biasCorrection,
  sortedQuantile,
} from '../../src/comparison/bootstrapLimits.js'
import { cellDifference } from '../../src/comparison/cellDifference.js'
import { jointCells } from '../../src/comparison/jointCells.js'
import { accuracyOfCounts } from '../../src/metrics/accuracy.js'
import { f1OfCounts } from '../../src/metrics/f1.js'
import { LIMITS, type Reference } from './reference.js'

const METRICS = { accuracy: accuracyOfCounts, f1: f1OfCounts }

/** A difference of equal shares is 0 here and a few units of rounding there. */
const ROUNDED = { ...LIMITS, absolute: 1e-14 }

/** The group `bootstrap-given-indices`: the resamples are given, so that everything but the draw is compared. */
export const bootstrapReferences: Readonly<Record<string, Reference>> = {
  'own:paired_bootstrap': {
    tolerance: ROUNDED,
    run: ({ input, params }) => {
      const statistic = cellDifference(METRICS[params.metric as keyof typeof METRICS])
      const cellsOf = (rows: readonly number[]) => {
        const column = (name: string) => rows.map((row) => input[name][row])
        return jointCells(column('y_true'), column('base_pred'), column('tuned_pred'))
      }
      const cells = cellsOf([...input.y_true.keys()])
      const observed = statistic(cells)
      const replicates: number[] = input.indices.map((rows: number[]) => statistic(cellsOf(rows)))
      const sorted = Float64Array.from(replicates).sort()
      const { alpha } = params
      const z0 = biasCorrection(sorted, observed)
      const a = acceleration(jackknife(cells, statistic), cells)
      const levels = bcaLevels(z0, a, 1 - alpha)
      const [low, high] = [sortedQuantile(sorted, alpha / 2), sortedQuantile(sorted, 1 - alpha / 2)]
      return {
        observed,
        replicates,
        se: deviation(sorted),
        percentile: [low, high],
        basic: [2 * observed - high, 2 * observed - low],
        z0,
        acceleration: a,
        bca_levels: levels,
        bca: levels.map((level) => sortedQuantile(sorted, level)),
      }
    },
  },
}
