import { f1Gain, precisionGain } from '../../packages/core/src/verdict/gains.js'
import { drawMultinomial } from './draw.js'
import { jointShares, type Model } from './jointShares.js'
import { simulate } from './simulate.js'
import { type Effort, type Study, sampled } from './truth.js'

const rows = [50, 100, 141, 375, 1700]
const margins = [0, 0.02, -0.05]
const bases = [
  { recall: 0.8, precision: 0.85 },
  { recall: 0.5, precision: 0.5 },
  { recall: 0.9, precision: 0.95 },
  { recall: 0.7, precision: 0.9 },
]

const precisionOf = ({ recall, falsePositiveRate }: Model, prevalence: number) => {
  const hits = prevalence * recall
  return hits / (hits + (1 - prevalence) * falsePositiveRate)
}
const f1Of = ({ recall, falsePositiveRate }: Model, prevalence: number) =>
  (2 * prevalence * recall) / (prevalence * (1 + recall) + (1 - prevalence) * falsePositiveRate)
/** The false positive rate at which the metric is as wanted, at this recall. */
const falsePositivesFor = {
  precision: (wanted: number, recall: number, prevalence: number) =>
    (prevalence * recall * (1 - wanted)) / (wanted * (1 - prevalence)),
  f1: (wanted: number, recall: number, prevalence: number) =>
    (prevalence * ((2 * recall) / wanted - 1 - recall)) / (1 - prevalence),
}

/** Differences of precision on the same rows. */
export function precisionDifferences(effort: Effort): Study {
  return ratios('precision', precisionOf, precisionGain, effort)
}

/** Differences of F1 on the same rows. */
export function f1Differences(effort: Effort): Study {
  return ratios('f1', f1Of, f1Gain, effort)
}

function ratios(
  metric: 'precision' | 'f1',
  metricOf: (model: Model, prevalence: number) => number,
  evidence: typeof precisionGain,
  effort: Effort,
): Study {
  const counts = new Float64Array(8)
  const cells = sampled(worlds(metric, metricOf), effort).map(({ n, at, margin, shares }) =>
    simulate(at, { bar: margin, role: margin < 0 ? 'noninferiority' : 'gain' }, effort, (random) =>
      evidence(drawMultinomial(random, n, shares, counts)),
    ),
  )
  const title = metric === 'f1' ? 'difference of F1' : 'difference of precision'
  return { title, method: 'MOVER with Wilson limits and influence correlation', kind: 'score', cells }
}

function worlds(metric: 'precision' | 'f1', metricOf: (model: Model, prevalence: number) => number) {
  const apartness = [0.1, 1]
  return rows.flatMap((n) =>
    [0.5, 0.1].flatMap((prevalence) =>
      bases.flatMap(({ recall, precision }) =>
        margins.flatMap((margin) =>
          [0, 0.05].flatMap((shift) =>
            apartness.flatMap((apart) => {
              const base = {
                recall,
                falsePositiveRate: falsePositivesFor.precision(precision, recall, prevalence),
              }
              const wanted = metricOf(base, prevalence) + margin
              const falsePositiveRate = falsePositivesFor[metric](wanted, recall + shift, prevalence)
              if (falsePositiveRate < 0 || falsePositiveRate > 1 || base.falsePositiveRate > 1) return []
              const tuned = { recall: recall + shift, falsePositiveRate }
              const at =
                `${n} rows, ${prevalence} positive, base recall ${recall} and precision ${precision}, margin ${margin}, ` +
                `recall ${shift === 0 ? 'kept' : `+${shift}`}, ${apart === 1 ? 'models independent' : 'models alike'}`
              return [{ n, margin, at, shares: jointShares(base, tuned, { prevalence, apart }) }]
            }),
          ),
        ),
      ),
    ),
  )
}
