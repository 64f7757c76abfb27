import type { Rates } from './claimRates.js'

/** How a method's rates were found, which is also how far they may lie above the nominal level. */
export type Kind = 'exact' | 'score' | 'cluster'

/** One truth at its bar: where, and what was called of it. */
export interface Cell extends Rates {
  readonly at: string
  /** Simulated data sets; 0: every outcome was enumerated. */
  readonly replicates: number
}

/** All cells of one method. */
export interface Study {
  readonly title: string
  readonly method: string
  readonly kind: Kind
  readonly cells: readonly Cell[]
}

/** What a run is given: how many data sets a cell, a share of the cells, and the seed. */
export interface Effort {
  readonly replicates: number
  /** Every how many-th cell is run; 1: all of them. */
  readonly stride: number
  readonly seed: number
}

const nominal = 0.025
const allowance: Readonly<Record<Kind, number>> = { exact: nominal, score: 0.03, cluster: 0.035 }

/** The most that a rate may be: Clopper-Pearson's by enumeration gets no allowance, simulation three standard errors. */
export function allowed(kind: Kind, replicates: number): number {
  return withError(allowance[kind], replicates)
}

/** At Holm's level a method may err half as much again as it says. */
export function allowedAtHolm(holmAlpha: number, replicates: number): number {
  return withError(1.5 * holmAlpha, replicates)
}

/** A bound, and three standard errors of a rate that was simulated there; enumeration (0 data sets) has none. */
export function withError(bound: number, replicates: number): number {
  return bound + (replicates === 0 ? 0 : 3 * Math.sqrt((bound * (1 - bound)) / replicates))
}

/** The cell in which a rate is largest: a mean over cells would hide it. */
export function worst(cells: readonly Cell[], rate: keyof Rates): Cell {
  return cells.reduce((most, cell) => (cell[rate] > most[rate] ? cell : most))
}

/** Every `stride`-th of what is given. */
export function sampled<T>(all: readonly T[], { stride }: Effort): readonly T[] {
  return all.filter((_, index) => index % stride === 0)
}

/** All combinations of the lists, the last one running fastest. */
export function crossed<A, B, C, D>(
  a: readonly A[],
  b: readonly B[],
  c: readonly C[],
  d: readonly D[],
): readonly (readonly [A, B, C, D])[] {
  return a.flatMap((w) => b.flatMap((x) => c.flatMap((y) => d.map((z) => [w, x, y, z] as const))))
}
