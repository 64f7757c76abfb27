import type { MatrixView } from './view.js'

/** The largest cells of a matrix off its diagonal, as positions in it, at most `most`. */
export function confusions(
  { cells }: MatrixView,
  most: number,
): { readonly truth: number; readonly said: number }[] {
  return cells
    .flatMap((row, truth) => row.map(({ count }, said) => ({ truth, said, count })))
    .filter(({ truth, said, count }) => truth !== said && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
}
