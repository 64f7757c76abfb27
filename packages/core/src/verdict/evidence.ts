import { fewestClusters } from '../comparison/clusterRobust.js'
import { InputError } from '../errors/inputError.js'
import type { Share } from '../evaluation/outcomes.js'
import type { FloorMetric, PairedMetric } from './policy.js'

export interface Limits {
  readonly lower: number
  readonly upper: number
}

/** What a claim rests on: an estimate, and the interval that decides, at any level. */
export interface Evidence {
  /** A share or a difference; NaN where it is 0/0. */
  readonly estimate: number
  /** Why the estimate would be NaN. */
  readonly undefinedBecause: string
  readonly counts: Share
  /** Rows that a floor must be showable on: of the denominator; of a macro average the effective number; or clusters. */
  readonly effectiveN: number
  readonly method: string
  /** Limits of the interval with this two-sided confidence. */
  readonly limits: (confidence: number) => Limits
  /**
   * Rows on which the bar would be shown with this power were the estimate, above it, the truth; absent where only the
   * width of the interval can tell.
   */
  readonly rowsNeeded?: (bar: number, sideLevel: number, power: number) => number
  /** One-sided p towards failing at a bar; absent: can never fail. */
  readonly failP?: (bar: number) => number
  /** Where another rule than `upper < bar` says that the claim is on the wrong side. */
  readonly wrongSide?: (bar: number, confidence: number) => boolean
  /** The limit that must reach the bar for it to be met, where that is a stricter one than `limits` has. */
  readonly metLower?: (confidence: number) => number
  /** Why it cannot be met, whatever the figures: its interval would be too short. */
  readonly unprovable?: string
  /** `false` where no model could meet it on these rows; few answers of one kind are the model's own doing. */
  readonly showable?: boolean
}

/** With fewer clusters than this nothing is shown to be met. */
export function tooFewClusters(clusters: number | null): Pick<Evidence, 'unprovable' | 'showable'> {
  if (clusters === null || clusters >= fewestClusters) return {}
  return {
    unprovable: `${clusters} clusters: under ${fewestClusters} show nothing to be met, so more are needed`,
    showable: false,
  }
}

/** What a task of some kind has to say on each claim that a policy may make. */
export interface TaskEvidence {
  /**
   * The metric that is judged where a policy names this one.
   * @throws InputError `POLICY_NOT_APPLICABLE` where the task has nothing of the kind
   */
  readonly judgedBy: (metric: PairedMetric, section: string) => PairedMetric
  /**
   * On the tuned model alone, over the judged domain-test rows.
   * @throws InputError `POLICY_NOT_APPLICABLE` where the task has nothing of the kind
   */
  readonly floor: (metric: FloorMetric) => Evidence | Unjudged
  /** On tuned minus base, by a metric that `judgedBy` gave, over the judged rows of a split or over `rows` of them. */
  readonly gain: (
    split: 'domain-test' | 'general-test',
    metric: PairedMetric,
    rows?: Int32Array,
  ) => Evidence | Unjudged
  /** Each class and its judged test rows, where the recall of each is watched. */
  readonly classes: readonly { readonly value: string; readonly rows: Int32Array }[]
}

/** Why a claim cannot be judged. */
export interface Unjudged {
  readonly reason: string
}

export const noBase: Unjudged = {
  reason: 'no base predictions were given: nothing to compare with',
}

/** A policy that asks for what a task of this kind does not have. */
export function notApplicable(message: string): InputError {
  return new InputError('POLICY_NOT_APPLICABLE', message, { argument: 'policy' })
}
