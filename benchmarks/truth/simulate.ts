import type { Random } from '../../packages/core/src/random/xoshiro128.js'
import type { Evidence } from '../../packages/core/src/verdict/evidence.js'
import { type Asked, addOutcome, noRates } from './claimRates.js'
import { generator } from './generator.js'
import type { Cell, Effort } from './truth.js'

/** Draws data sets whose truth lies at the bar, and counts what the claim is called. Every cell has its own stream. */
export function simulate(
  at: string,
  asked: Asked,
  { replicates, seed }: Effort,
  draw: (random: Random) => Evidence,
): Cell {
  const random = generator(seed, at)
  const rates = noRates()
  for (let run = 0; run < replicates; run++) addOutcome(rates, draw(random), asked, 1 / replicates)
  return { at, replicates, ...rates }
}
