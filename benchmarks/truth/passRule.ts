import { HOLM_ALPHA, type Rates } from './claimRates.js'
import type { Degenerate } from './degenerate.js'
import type { Hold } from './holds.js'
import type { Reuse } from './reuse.js'
import { allowed, allowedAtHolm, type Cell, type Study, withError } from './truth.js'

/** A rate that is larger than its rule allows. */
export interface Miss {
  readonly what: string
  readonly at: string
  readonly found: number
  readonly allowed: number
}

/**
 * What misses the pass rule. `below` only withholds a ship and is reported beside it; precision at a deployment
 * prevalence never fails, so that only what it calls met is ruled.
 */
export function missesOf(study: Study): readonly Miss[] {
  return study.cells.flatMap((cell) => [
    ...missed(study, cell, 'met', allowed(study.kind, cell.replicates)),
    ...missed(study, cell, 'failed', allowedAtHolm(HOLM_ALPHA, cell.replicates)),
  ])
}

function missed(study: Study, cell: Cell, rate: keyof Rates, limit: number): readonly Miss[] {
  if (cell[rate] <= limit) return []
  return [{ what: `${study.title}: ${rate}`, at: cell.at, found: cell[rate], allowed: limit }]
}

const holdAlpha = 0.1
const shipAlpha = 0.025

export function missedHolds(holds: readonly Hold[]): readonly Miss[] {
  return holds.flatMap(({ at, replicates, hold }) => {
    const limit = withError(holdAlpha, replicates)
    return hold <= limit
      ? []
      : [{ what: 'hold with all claims at their bars', at, found: hold, allowed: limit }]
  })
}

export function missedReuse(reuses: readonly Reuse[]): readonly Miss[] {
  return reuses.flatMap(({ at, candidates, replicates, told }) => {
    const limit = replicates === 0 ? shipAlpha : allowed('score', replicates)
    return told <= limit
      ? []
      : [{ what: `best of ${candidates} candidates`, at, found: told, allowed: limit }]
  })
}

export function missedDegenerate(cases: readonly Degenerate[]): readonly Miss[] {
  return cases.flatMap(({ at, preset, gain, decision }) =>
    gain === 'met' || decision === 'ship'
      ? [{ what: `nothing gained, ${preset}: gain ${gain}, ${decision}`, at, found: 1, allowed: 0 }]
      : [],
  )
}
