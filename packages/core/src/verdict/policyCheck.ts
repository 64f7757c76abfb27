import { normalQuantile } from '../distributions/normal.js'
import { refuse } from '../errors/refuse.js'
import { macroInterval } from '../intervals/macroFloor.js'
import { gainForPairs, shareForFloor, usualPower } from '../power/rowsNeeded.js'
import { levelsOf } from './levels.js'
import type { FloorMetric, Policy } from './policy.js'
import { floorRows, floorShowable, retentionRows, retentionShowable } from './showable.js'

/** A test set that is planned, before any row is labelled. */
export interface PlannedRows {
  /** Domain-test rows. */
  readonly n: number
  /** How many of them will be of the positive class; absent in tasks without one. */
  readonly positives?: number
  /** How many classes of about equal size a multiclass task has; absent: two. */
  readonly classes?: number
  /** Rows of the general split. */
  readonly general?: number
  /** Share of rows on which one model alone will be right. Default 0.1. */
  readonly discordance?: number
}

/** What a planned test set could show of one claim. */
export interface PlannedClaim {
  readonly id: string
  readonly bar: number
  /** Rows of the metric's denominator to expect, not whole; `null` where the plan does not say. */
  readonly rows: number | null
  /** Fewest rows on which it can be met at all, were every answer right; `null` for a gain. */
  readonly rowsNeeded: number | null
  readonly showable: boolean
  /** The smallest true value (of a gain, the smallest change) that would be shown with 80% power; `null`: none. */
  readonly detectable: number | null
}

/**
 * What a policy could show on a test set that is only planned: whether each floor, and retention, can be met at all,
 * and how good a model must be for an 80% chance to show it. Nothing here looks at a model.
 *
 * The rows of a floor's denominator: all for accuracy and the mean score, the positives for recall, the rest for
 * specificity, and for precision (positives · recall floor / precision floor) as many as a model at both floors flags.
 *
 * @throws InputError OUT_OF_RANGE where the plan's numbers contradict each other
 * @example
 * policyCheck(parsePolicy({ extends: 'medical' }), { n: 300, positives: 30 })[0]
 * // { id: 'floor/recall', bar: 0.9, rows: 30, rowsNeeded: 36, showable: false, detectable: null }
 */
export function policyCheck(policy: Policy, planned: PlannedRows): readonly PlannedClaim[] {
  check(planned)
  const { metAlpha } = levelsOf(policy)
  const claims: PlannedClaim[] = []
  for (const [metric, bar] of Object.entries(policy.floors) as [FloorMetric, number][]) {
    const rows = denominator(policy, metric, planned)
    const showable = rows !== null && floorShowable(rows, bar, metAlpha)
    claims.push({
      id: `floor/${metric}`,
      bar,
      rows,
      rowsNeeded: Math.ceil(floorRows(bar, metAlpha)),
      showable,
      detectable: showable ? orNull(shareForFloor(Math.floor(rows), bar, metAlpha, usualPower)) : null,
    })
  }
  if (policy.gain) {
    const { metric, margin } = policy.gain
    const rows = denominator(policy, metric, planned)
    const detectable =
      rows === null
        ? null
        : orNull(
            gainForPairs(rows, planned.discordance ?? 0.1, {
              margin,
              z: normalQuantile(1 - metAlpha),
              power: usualPower,
            }),
          )
    claims.push({
      id: `gain/${metric}`,
      bar: margin,
      rows,
      rowsNeeded: null,
      showable: detectable !== null,
      detectable,
    })
  }
  if (policy.retention) {
    const { metric, margin } = policy.retention
    const rows = planned.general ?? null
    claims.push({
      id: `retention/${metric}`,
      bar: -margin,
      rows,
      rowsNeeded: margin > 0 ? Math.ceil(retentionRows(margin, metAlpha)) : null,
      showable: rows !== null && margin > 0 && retentionShowable(rows, margin, metAlpha),
      detectable: null,
    })
  }
  return claims
}

function denominator(policy: Policy, metric: FloorMetric, planned: PlannedRows): number | null {
  const { n, positives, classes } = planned
  if (metric === 'accuracy' || metric === 'score' || metric === 'rocAuc') return n
  if (classes !== undefined && classes > 2) return metric === 'specificity' ? null : macroN(n, classes)
  if (positives === undefined) return null
  if (metric === 'specificity') return n - positives
  if (metric !== 'precision') return positives
  return Math.min(n, (positives * (policy.floors.recall ?? 1)) / (policy.floors.precision ?? 1))
}

/** The effective rows of a macro average whose classes are of one size and all right. */
function macroN(n: number, classes: number): number {
  const each = n / classes
  return macroInterval(Array.from({ length: classes }, () => ({ k: each, n: each }))).effectiveN
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function check({ n, positives = 0, classes = 2, general = 1, discordance = 0.1 }: PlannedRows): void {
  const atLeastOne = 'a whole number of at least 1'
  if (!(Number.isInteger(n) && n >= 1)) refuse('OUT_OF_RANGE', 'n', n, atLeastOne)
  if (!(Number.isInteger(positives) && positives >= 0 && positives <= n))
    refuse('OUT_OF_RANGE', 'positives', positives, `a whole number from 0 to n, which is ${n}`)
  if (!(Number.isInteger(classes) && classes >= 2))
    refuse('OUT_OF_RANGE', 'classes', classes, 'a whole number of at least 2')
  if (!(Number.isInteger(general) && general >= 1)) refuse('OUT_OF_RANGE', 'general', general, atLeastOne)
  if (!(discordance > 0 && discordance <= 1))
    refuse('OUT_OF_RANGE', 'discordance', discordance, 'a share above 0 and at most 1')
}
