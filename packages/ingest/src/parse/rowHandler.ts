/** What a row parser hands rows to. */
export interface RowHandler {
  /**
   * The columns, in order. CSV: once, before any row, and complete. JSON: again whenever a row brings a name not seen
   * before.
   */
  readonly columns: (names: readonly string[], complete: boolean) => void
  /** One cell per column, and the line of the file (1-based) where the row starts. */
  readonly row: (cells: readonly unknown[], line: number) => void
}

/** A row longer than this many characters is none: a quote or a bracket was never closed. */
export const LONGEST_ROW = 1 << 24
