import type { Label, Split } from '@fitcheck/core/verdict'

/** Class probabilities as they stand in the data: in the order of the labels, or by label. */
export type Probabilities = readonly number[] | Readonly<Record<string, number>>

/** How a file says what a model answered: by one label a row, by a set of labels, or by a grade of the answer. */
export type AnswerKind = 'label' | 'labels' | 'grade'

/** A label, or the labels of a row that has several. */
export type Answer = Label | readonly Label[]

/** A number; of a row with several labels, one per label, in an order of the file's own or by label; `null`: none. */
export type Score = number | Probabilities | null

/** What a cell of each role is once read. A blank score or weight is `NaN`, a blank grade `null`. */
export interface CellValues {
  id: string
  split: Split
  label: Answer
  pred: Answer | null
  base_pred: Answer | null
  tuned_pred: Answer | null
  score: Score
  base_score: Score
  tuned_score: Score
  probs: Probabilities | null
  base_probs: Probabilities | null
  tuned_probs: Probabilities | null
  slice: string | null
  cluster: string
  weight: number
  text: string | null
  input_hash: string | null
}

/** Do these scores stand in an order, rather than by label? */
export function isList(score: Score): score is readonly number[] {
  return Array.isArray(score)
}
