/** Rows of a body, the first and the one after the last. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** The topmost row to show, kept inside the body. */
export function clampTop(top: number, height: number, total: number): number {
  return Math.max(0, Math.min(top, total - height))
}

/**
 * Moves the view as little as needed so that `rows` can be seen; where they are taller than the view, their beginning.
 * @example
 * reveal(0, { from: 25, to: 27 }, 20, 100) // 7
 */
export function reveal(top: number, { from, to }: Rows, height: number, total: number): number {
  const needed = to - from > height || from < top ? from : Math.max(top, to - height)
  return clampTop(needed, height, total)
}
