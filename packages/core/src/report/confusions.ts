import type { MatrixView } from './view.js'

/**
 * The largest cells of a matrix off its diagonal, as positions in it, at most `most`: of many classes what a reader can
 * take in.
 * @example
 * const rows = { truth: ['spam', 'ham', 'ham'], tuned: { predictions: ['spam', 'spam', 'ham'] } }
 * const task = { task: 'binary', positive: 'spam', splits: { 'domain-test': rows } }
 * const { matrices } = viewVerdict(judge(task, parsePolicy({ extends: 'balanced' })))
 * confusions(matrices[0], 20) // [{ truth: 1, said: 0, count: 1 }]
 */
export function confusions(
  { cells }: MatrixView,
  most: number,
): { readonly truth: number; readonly said: number; readonly count: number }[] {
  return cells
    .flatMap((row, truth) => row.map(({ count }, said) => ({ truth, said, count })))
    .filter(({ truth, said, count }) => truth !== said && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
}
