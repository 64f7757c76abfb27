import type { ClaimMode, ClaimState, Decision, Severity } from '../verdict/verdict.js'

/** One interval against its bar, placed on an axis scaled to [0, 1]: what both front ends draw. */
export interface IntervalBar {
  /** Positions in [0, 1] along the axis. */
  readonly lower: number
  readonly estimate: number | null
  readonly upper: number
  readonly bar: number
  /** The axis ends and the bar, as they are written. */
  readonly labels: { readonly min: string; readonly max: string; readonly bar: string }
  /** The same in words, for a screen reader and the text twin. */
  readonly text: string
}

export interface ClaimView {
  readonly id: string
  /** "Precision floor", "Recall not worse", "General kept", "html: accuracy". */
  readonly title: string
  /** "prove", "watch · margin 0.05". */
  readonly subtitle: string
  readonly mode: ClaimMode
  readonly state: ClaimState
  /** The word shown: `met`, `clear` (met, watched), `unproven`, `below`, `failed`. */
  readonly stateWord: string
  /** ✓ ⟷ ▽ ✕, and their ASCII twins. */
  readonly symbol: string
  readonly symbolAscii: string
  /** "0.941", "+0.031", "–" where undefined. */
  readonly value: string
  /** "224 / 238", "10 up, 0 down", "net +10 of 255" or "tuned 224 / 238". */
  readonly counts: string
  /** "[0.903, 0.967]". */
  readonly interval: string
  readonly figure: IntervalBar
  /** One or two plain sentences: what was found, why it has this state, what would settle it. */
  readonly sentences: readonly string[]
}

export interface MatrixCell {
  readonly count: number
  /** Share of its true class, in [0, 1]. */
  readonly share: number
  /** "214", "+10", "−7". */
  readonly text: string
  /** "caught", "missed", "falsely flagged", "left alone" or "no answer" in a binary task; empty in multiclass. */
  readonly word: string
  readonly right: boolean
}

/** A confusion matrix with its orientation stated: rows truth, columns prediction. */
export interface MatrixView {
  readonly title: 'base' | 'tuned' | 'difference'
  /** Names of the columns and, in the same order, of the rows: one more than rows where a last column is "no answer". */
  readonly labels: readonly string[]
  readonly cells: readonly (readonly MatrixCell[])[]
}

export interface FindingView {
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly sentence: string
  readonly remedy: string
  readonly pattern: string
  /** The lesson's title. */
  readonly lesson: string
  readonly examples: readonly string[]
}

/** A verdict ready to be shown: every number formatted once, every sentence written once. */
export interface VerdictView {
  readonly decision: Decision
  /** "Inconclusive: fine-tuning worked, but precision is not proven to reach 0.95." */
  readonly headline: string
  /** Plain sentences under the headline. */
  readonly reasons: readonly string[]
  /** "375 test rows, 255 spam", "policy spam 4f1c…9a", "positive class spam (given)". */
  readonly facts: readonly string[]
  readonly claims: readonly ClaimView[]
  readonly notJudged: readonly { readonly title: string; readonly reason: string }[]
  readonly matrices: readonly MatrixView[]
  readonly metrics: readonly {
    readonly name: string
    readonly base: string
    readonly tuned: string
    readonly difference: string
  }[]
  readonly findings: readonly FindingView[]
  /** What this verdict does and does not say. */
  readonly scope: string
}
