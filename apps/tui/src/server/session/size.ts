/** Cells of a terminal. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** Where a client does not say. */
export const usual: Size = { columns: 80, rows: 24 }
const least: Size = { columns: 10, rows: 4 }
const most: Size = { columns: 400, rows: 120 }

/**
 * A size as a client gives it, made sane: 0 means that it does not know, and what is absurd would cost more to draw
 * than anybody sees.
 * @example
 * saneSize({ cols: 0, rows: 10_000 }) // { columns: 80, rows: 120 }
 */
export function saneSize({ cols, rows }: { readonly cols: number; readonly rows: number }): Size {
  return { columns: sane(cols, 'columns'), rows: sane(rows, 'rows') }
}

function sane(given: number, side: keyof Size): number {
  return given === 0 ? usual[side] : Math.min(most[side], Math.max(least[side], given))
}
