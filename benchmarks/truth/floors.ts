import { f1Floor, precisionAtPrevalence, shareFloor } from '../../packages/core/src/verdict/floors.js'
import { addOutcome, noRates } from './claimRates.js'
import { binomialOutcomes } from './enumerate.js'
import { plainShare } from './plainShare.js'
import { type Cell, crossed, type Effort, type Study, sampled } from './truth.js'

const rows = [50, 141, 375, 1700, 10_000]
const prevalences = [1, 0.5, 0.1, 0.02]
const bars = [0.5, 0.7, 0.85, 0.95, 0.99]

/** Floors of accuracy, recall, specificity and precision, given how many rows the metric speaks of. */
export function shareFloors(effort: Effort): Study {
  const members = [...new Set(crossed(rows, prevalences, [0], [0]).map(([n, part]) => Math.round(n * part)))]
  const cells = sampled(crossed(members, bars, [0], [0]), effort).map(([n, bar]) =>
    enumerated(`${n} members, bar ${bar}`, n, bar, bar, (k) => shareFloor(plainShare(k, n), '')),
  )
  return { title: 'floor of a share', method: 'Clopper-Pearson', kind: 'exact', cells }
}

/** Floors of F1, given how many rows are truly or predicted positive. */
export function f1Floors(effort: Effort): Study {
  const members = [
    ...new Set(crossed(rows, [0.5, 0.1, 0.02], [0], [0]).map(([n, part]) => Math.round(n * part))),
  ]
  const cells = sampled(crossed(members, bars, [0], [0]), effort).map(([n, bar]) =>
    enumerated(`${n} true or predicted positives, bar ${bar}`, n, bar / (2 - bar), bar, (k) =>
      f1Floor(plainShare(k, n)),
    ),
  )
  return { title: 'floor of F1', method: 'Clopper-Pearson on TP/(TP+FP+FN), mapped', kind: 'exact', cells }
}

/** Floors of precision at the prevalence of deployment, which can be met and never failed. */
export function prevalenceFloors(effort: Effort): Study {
  const sizes = crossed([141, 375, 1700], [0.5, 0.1], [0.1, 0.02], [0.6, 0.9])
  const cases = sizes.flatMap((size) => [0.5, 0.7, 0.85, 0.95].map((bar) => [size, bar] as const))
  const cells = sampled(cases, effort).map(([[n, testPrevalence, prevalence, recall], bar]) => {
    const positives = Math.round(n * testPrevalence)
    const negatives = n - positives
    const falsePositiveRate = (prevalence * recall * (1 - bar)) / (bar * (1 - prevalence))
    const rates = noRates()
    const flagged = binomialOutcomes(negatives, falsePositiveRate)
    for (const hit of binomialOutcomes(positives, recall))
      for (const wrong of flagged)
        addOutcome(
          rates,
          precisionAtPrevalence(plainShare(hit.k, positives), plainShare(wrong.k, negatives), prevalence),
          { bar, role: 'floor' },
          hit.chance * wrong.chance,
        )
    const at = `${positives} positives, ${negatives} negatives, recall ${recall}, deployed at ${prevalence}, bar ${bar}`
    return { at, replicates: 0, ...rates }
  })
  return {
    title: 'floor of precision at a deployment prevalence',
    method: 'MOVER on the log likelihood ratio',
    kind: 'score',
    cells,
  }
}

function enumerated(
  at: string,
  n: number,
  p: number,
  bar: number,
  evidence: (k: number) => ReturnType<typeof shareFloor>,
): Cell {
  const rates = noRates()
  for (const { k, chance } of binomialOutcomes(n, p))
    addOutcome(rates, evidence(k), { bar, role: 'floor' }, chance)
  return { at, replicates: 0, ...rates }
}
