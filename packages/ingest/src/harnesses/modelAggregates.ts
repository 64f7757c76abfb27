import type { ClassMargins, ValueAggregates, Values } from '@fitcheck/core/verdict'

/** What one file says of one model without rows. */
export type ModelAggregates = ReportAggregates | GradesAggregates | ValuesAggregates

/** Counts of each class: rows have one label each, and every row is counted. */
export interface ReportAggregates {
  readonly kind: 'report'
  readonly classes: readonly (ClassMargins & { readonly label: string })[]
}

/** How many answers of a task are right. */
export interface GradesAggregates {
  readonly kind: 'grades'
  /** What was asked and what grades it, as the tool names them: `gsm8k`, `exact_match`. */
  readonly task: string
  readonly metric: string
  readonly right: number
  readonly rows: number
}

/** Values without counts. */
export interface ValuesAggregates {
  readonly kind: 'values'
  readonly task: ValueAggregates['task']
  readonly values: Values
  /** Why nothing can be judged by them, and what to give: a whole sentence. */
  readonly reason: string
}
