import { binomialPmf } from '../../packages/core/src/distributions/binomial.js'

/** Outcomes rarer than this are left out: together they weigh less than 1e-9. */
const negligible = 1e-14

/** Every k of n that has a chance worth counting, with its chance. */
export function binomialOutcomes(
  n: number,
  p: number,
): readonly { readonly k: number; readonly chance: number }[] {
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const outcomes: { k: number; chance: number }[] = []
  const walk = (from: number, step: 1 | -1) => {
    for (let k = from; k >= 0 && k <= n; k += step) {
      const chance = binomialPmf(k, n, p)
      if (chance < negligible) break
      outcomes.push({ k, chance })
    }
  }
  walk(mode, -1)
  walk(mode + 1, 1)
  return outcomes
}
