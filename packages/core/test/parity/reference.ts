import type { Tolerance } from './agrees.js'
import type { ParityCase } from './fixture.js'

/** What stands for a reference function here. */
export interface Reference {
  readonly tolerance: Tolerance
  /** Our result, in the shape of the reference's. */
  readonly run: (one: ParityCase) => unknown
  /** The part of what the reference returned that is compared; default all of it. */
  readonly target?: (expected: unknown) => unknown
  /** Why a case of this function is not compared, where it is not. */
  readonly without?: (one: ParityCase) => string | undefined
}

export const NOT_OFFERED = 'not offered yet'

export const EXACT: Tolerance = { relative: 1e-12, absolute: 1e-12 }
/** Limits stand on quantiles and roots; near 0 the reference's own rounding shows. */
export const LIMITS: Tolerance = { relative: 1e-9, absolute: 1e-15 }
/** Tails are compared as far down as doubles go. */
export const TAILS: Tolerance = { relative: 1e-9, absolute: 1e-300 }

/** Options under the name that each has here. */
export function optionsOf({ input, params }: ParityCase) {
  const zero = params.zero_division
  return {
    compat: 'sklearn-1.2',
    ...(params.labels !== undefined && { labels: params.labels }),
    ...(params.pos_label !== undefined && {
      posLabel: typeof input.y_true[0] === 'boolean' ? Boolean(params.pos_label) : params.pos_label,
    }),
    ...(params.average !== undefined && { average: params.average }),
    ...(params.weighted && { sampleWeight: input.sample_weight }),
    ...(zero !== undefined && zero !== 'warn' && { zeroDivision: zero === 'nan' ? NaN : zero }),
    ...(params.beta !== undefined && { beta: params.beta }),
    ...(params.samplewise !== undefined && { samplewise: params.samplewise }),
    ...(params.adjusted !== undefined && { adjusted: params.adjusted }),
  } as const
}

/** The level of an interval, from its two-sided alpha. */
export const confidenceOf = ({ params }: ParityCase) => ({ confidence: 1 - params.alpha })
