/** A confusion matrix. Rows are the truth and columns the prediction, in the order of `labels`. */
export interface MatrixStimulus {
  readonly kind: 'matrix'
  readonly caption: string
  readonly labels: readonly string[]
  readonly positive: string
  readonly counts: readonly (readonly number[])[]
}

export interface CodeStimulus {
  readonly kind: 'code'
  readonly language: 'python' | 'text'
  /** Library and major version where the code needs one: "Keras 3". */
  readonly library: string | null
  readonly code: string
}

export interface TableStimulus {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What a question is about, shown beside its prompt. */
export type Stimulus = MatrixStimulus | CodeStimulus | TableStimulus

/**
 * A matrix in sentences, for a screen reader and wherever a table cannot stand.
 *
 * @example
 * matrixSentences({ kind: 'matrix', caption: '', labels: ['spam', 'ham'], positive: 'spam', counts: [[85, 15], [10, 90]] })
 * // 'Rows are the truth, columns the prediction, positive class spam. Of 100 spam: 85 predicted spam, 15 predicted ham. …'
 */
export function matrixSentences(matrix: MatrixStimulus): string {
  const rows = matrix.labels.map((label, row) => {
    const counts = matrix.counts[row]!
    const total = counts.reduce((sum, count) => sum + count, 0)
    const cells = counts.map((count, column) => `${count} predicted ${matrix.labels[column]}`)
    return `Of ${total} ${label}: ${cells.join(', ')}.`
  })
  return `Rows are the truth, columns the prediction, positive class ${matrix.positive}. ${rows.join(' ')}`
}
