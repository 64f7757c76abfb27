import { shareFloor } from '../../packages/core/src/verdict/floors.js'
import { pairedGain } from '../../packages/core/src/verdict/gains.js'
import { ALPHA } from './claimRates.js'
import { drawMultinomial } from './draw.js'
import { binomialOutcomes } from './enumerate.js'
import { generator } from './generator.js'
import { plainShare } from './plainShare.js'
import type { Effort } from './truth.js'

/** How often the best of several candidates, each exactly at the bar, ships: with the policy told, and untold. */
export interface Reuse {
  readonly at: string
  readonly candidates: number
  readonly replicates: number
  readonly told: number
  readonly untold: number
}

const rows = 375

/** A floor by enumeration and a gain by simulation, the candidates independent of one another. */
export function reuse(effort: Effort): readonly Reuse[] {
  return [1, 5, 20].flatMap((candidates) => [bestFloor(candidates), bestGain(candidates, effort)])
}

function bestFloor(candidates: number): Reuse {
  const bar = 0.85
  const metAt = (level: number) => {
    let met = 0
    for (const { k, chance } of binomialOutcomes(rows, bar))
      if (shareFloor(plainShare(k, rows), '').limits(1 - 2 * level).lower >= bar) met += chance
    return 1 - (1 - met) ** candidates
  }
  const at = `floor of .85 on ${rows} rows`
  return { at, candidates, replicates: 0, told: metAt(ALPHA / candidates), untold: metAt(ALPHA) }
}

/** Candidates share the base's answers, as they do in life, and differ in their own. */
function bestGain(candidates: number, { replicates, seed }: Effort): Reuse {
  const at = `gain of accuracy on ${rows} rows, 10% discordant`
  const random = generator(seed, `${at} ${candidates}`)
  const cells = new Float64Array(4)
  let told = 0
  let untold = 0
  for (let run = 0; run < replicates; run++) {
    let bestTold = false
    let bestUntold = false
    for (let candidate = 0; candidate < candidates; candidate++) {
      const [bothRight, tunedOnly, baseOnly, bothWrong] = [
        ...drawMultinomial(random, rows, [0.75, 0.05, 0.05, 0.15], cells),
      ] as [number, number, number, number]
      const { estimate, limits } = pairedGain({ bothRight, tunedOnly, baseOnly, bothWrong }, '')
      if (estimate <= 0) continue
      if (limits(1 - 2 * ALPHA).lower > 0) bestUntold = true
      if (limits(1 - (2 * ALPHA) / candidates).lower > 0) bestTold = true
    }
    if (bestTold) told++
    if (bestUntold) untold++
  }
  return { at, candidates, replicates, told: told / replicates, untold: untold / replicates }
}
