import type { Aggregates, GradedAggregates } from '../evaluation/aggregates.js'
import type { Share } from '../evaluation/outcomes.js'
import type { PreparedAggregates, PreparedMargins } from '../evaluation/prepareAggregates.js'
import { type ClassShares, classFloor, classJudgedBy } from './classFloor.js'
import type { TaskEvidence, Unjudged } from './evidence.js'
import { macroFloor, shareFloor } from './floors.js'
import { gradedJudgedBy, noGradedFloor } from './gradedEvidence.js'
import type { Policy } from './policy.js'
import type { SampledShare } from './sampledShare.js'

const noRows = Int32Array.of()
const remedy = 'give the rows of both models'

/** Why no change from base to tuned can be judged. */
function unpaired({ base, aggregates }: Aggregates): Unjudged {
  const kind = aggregates === 'values' ? 'values' : 'aggregates'
  return {
    reason: base
      ? `${kind} of two models cannot be paired row by row: ${remedy}`
      : `no base was given, and ${kind} of two models could not be paired row by row: ${remedy}`,
  }
}

/** Evidence of the counts of a task with classes: on floors, the same as of rows that come to these counts. */
export function marginsEvidence(
  aggregates: Aggregates,
  prepared: PreparedAggregates,
  policy: Policy,
): TaskEvidence {
  const { labels, tuned } = prepared
  return {
    judgedBy: (metric) => classJudgedBy(prepared, metric),
    floor: (metric) => classFloor(prepared, sharesOf(tuned), metric, policy),
    gain: () => unpaired(aggregates),
    classes:
      prepared.task === 'binary'
        ? []
        : labels
            .filter((_, code) => tuned.classes[code]!.support > 0)
            .map((label) => ({ value: String(label), rows: noRows })),
  }
}

const unknown: Unjudged = {
  reason: `how often each class was said is not known, for a precision of 0 does not tell it: ${remedy}`,
}
const misplaced: Unjudged = {
  reason: `on which rows the answers outside the label set stand is not known: ${remedy}`,
}

function sharesOf({ classes, known, invalid, rows }: PreparedMargins): ClassShares {
  const of = (code: number) => classes[code]!
  const others = (code: number) => rows - of(code).support
  const falselySaid = (code: number) => of(code).predicted - of(code).hits
  const cleared = (positive: number): Share | null => {
    if (classes.length === 2) return { k: of(1 - positive).hits, n: others(positive) }
    return known && invalid === 0
      ? { k: others(positive) - falselySaid(positive), n: others(positive) }
      : null
  }
  return {
    accuracy: () => plain({ k: classes.reduce((sum, { hits }) => sum + hits, 0), n: rows }),
    recall: (positive) => plain({ k: of(positive).hits, n: of(positive).support }),
    specificity: (positive) => {
      const share = cleared(positive)
      if (share) return plain(share)
      return known ? misplaced : unknown
    },
    falsePositives: (positive) => plainOr({ k: falselySaid(positive), n: others(positive) }),
    precision: (positive) => plainOr({ k: of(positive).hits, n: of(positive).predicted }),
    both: (positive) => plainOr({ k: of(positive).hits, n: of(positive).support + falselySaid(positive) }),
    macro: (metric) => {
      if (metric === 'precision' && !known) return unknown
      const shown = classes.filter(({ support, predicted }) => support > 0 || predicted > 0)
      return macroFloor(
        shown.map(({ hits, support, predicted }) =>
          plain({ k: hits, n: metric === 'recall' ? support : predicted }),
        ),
      )
    },
    rocAuc: () => ({ reason: `no scores are in a report: ${remedy}, with scores` }),
  }
}

/** A share of plain rows: neither weighted nor clustered, as far as anybody can tell. */
function plain(counts: Share): SampledShare {
  return { counts, estimate: counts.k / counts.n, effective: counts, clustered: null }
}

/** The same, where how often the class was said is known. */
function plainOr(counts: Share): SampledShare | Unjudged {
  return Number.isNaN(counts.k + counts.n) ? unknown : plain(counts)
}

/** Evidence of answers that are right or wrong: on their mean score. */
export function gradesEvidence(aggregates: GradedAggregates): TaskEvidence {
  return {
    judgedBy: gradedJudgedBy,
    floor: (metric) =>
      metric === 'score' ? shareFloor(plain(aggregates.tuned), 'no rows') : noGradedFloor(metric),
    gain: () => unpaired(aggregates),
    classes: [],
  }
}

/** Values without counts are evidence of nothing, whatever a policy asks. */
export function valuesEvidence(aggregates: Aggregates): TaskEvidence {
  return {
    judgedBy: (metric) => metric,
    floor: () => ({ reason: `a value without counts has no interval: ${remedy}` }),
    gain: () => unpaired(aggregates),
    classes: [],
  }
}
