import type { Evaluation } from '../../evaluation/evaluation.js'
import type { Claim, Decision, Maybe, NotJudged, Verdict } from '../verdict.js'

/** One run of a candidate: what its model and the base said of the test rows. */
export interface CandidateRun {
  /** What messages call it, such as its file's name. */
  readonly name: string
  readonly evaluation: Evaluation
}

/** Something that may ship: one checkpoint, or a recipe that was run with several seeds. */
export interface Candidate {
  readonly name: string
  /** One: a checkpoint. Several: runs of one recipe, differing in their seed alone. */
  readonly runs: readonly CandidateRun[]
}

/** A difference on the same rows, at the level that all candidates share. */
export interface ComparedDifference {
  readonly estimate: Maybe
  readonly lower: number
  readonly upper: number
  /** Two-sided level of this interval: the policy's, shared among candidates and looks. */
  readonly confidence: number
  readonly method: string
  /** Rows of the metric's denominator, or clusters' rows. */
  readonly rows: number
  /** Why nothing can be shown by it, whatever the figures. */
  readonly unprovable?: string
}

/** What the claims of a recipe come to, judged over all its runs. */
export interface RecipeJudgement {
  readonly claims: readonly Claim[]
  readonly notJudged: readonly NotJudged[]
  /** What broke its validity, and what its runs cannot tell, in plain sentences. */
  readonly problems: readonly string[]
  /** Runs that count: those that answer alike count once. */
  readonly distinctRuns: number
}

export interface ComparedCandidate {
  readonly name: string
  readonly decision: Decision
  /** The decision with its reason, as one sentence. */
  readonly headline: string
  /** The main metric on the judged test rows, the mean over runs of a recipe. */
  readonly value: Maybe
  /** Candidate minus base by the main metric; `null` where it could not be judged. */
  readonly overBase: ComparedDifference | null
  /** Of a recipe, its claims over all runs; `null` of a checkpoint, whose claims are its verdict's. */
  readonly recipe: RecipeJudgement | null
  /** Each run's own verdict, at the level that all candidates share. */
  readonly runs: readonly { readonly name: string; readonly value: Maybe; readonly verdict: Verdict }[]
}

/** The candidate with the highest estimate against one of the others. */
export interface BestAgainst {
  readonly name: string
  /** Best minus other; `null` where it could not be judged. */
  readonly difference: ComparedDifference | null
  /** Is the best shown to be better than this one? */
  readonly told: boolean
}

/** Several candidates against one base on the same rows, as plain JSON. */
export interface Comparison {
  readonly schemaVersion: 1
  /** `ship` where at least one candidate ships, `hold` where all are held, else `inconclusive`. */
  readonly decision: Decision
  /** The metric that orders and compares candidates: that of the policy's gain, else of its first floor. */
  readonly metric: string
  /** By the estimate, the highest first. */
  readonly candidates: readonly ComparedCandidate[]
  /** `null` of a single candidate, or where none has an estimate. */
  readonly best: {
    readonly name: string
    /** Is it shown to be better than every other? */
    readonly told: boolean
    readonly against: readonly BestAgainst[]
  } | null
  /** Candidates, and runs of recipes, that answer alike on every row; `asBase` where they answer as the base does. */
  readonly identical: readonly { readonly asBase: boolean; readonly names: readonly string[] }[]
  readonly correction: {
    /** Candidates that the level is shared among: those given, or the policy's number where that is larger. */
    readonly candidates: number
    readonly looks: number
    /** One side's level at which a claim is met, and of every interval in this comparison. */
    readonly alpha: number
    readonly confidence: number
  }
  readonly policy: Verdict['policy']
}
