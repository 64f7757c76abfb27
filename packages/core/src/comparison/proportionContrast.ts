/** k1 of n1 against k2 of n2, on different rows. */
export type TwoShares = readonly [k1: number, n1: number, k2: number, n2: number]

/** What is added to the counts and the rows of each sample. */
const ADDED = {
  wald: [0, 0],
  'agresti-caffo': [1, 2],
  log: [0, 0],
  'log-adjusted': [0.5, 0.5],
  logit: [0, 0],
  'logit-adjusted': [0.5, 1],
} as const

/** On the scale of shares, of their logarithms (ratios), and of their logits (odds ratios). */
export type ContrastMethod = keyof typeof ADDED | 'logit-smoothed'

/**
 * A difference of two shares on the method's scale, with its large-sample variance. `agresti-caffo` adds a success and a
 * failure to each (Agresti & Caffo, 2000, The American Statistician 54), `log-adjusted` and `logit-adjusted` half a row
 * to each cell (Walter, 1975; Haldane, 1955), `logit-smoothed` two rows shared out as under independence (Agresti, 1999).
 */
export function proportionContrast(
  [k1, n1, k2, n2]: TwoShares,
  method: ContrastMethod,
): { readonly estimate: number; readonly variance: number } {
  const rows = n1 + n2
  const shared = (n: number) => [((2 * n) / rows) * ((k1 + k2) / rows), (2 * n) / rows] as const
  const smoothed = method === 'logit-smoothed'
  const [toK1, toN1] = smoothed ? shared(n1) : ADDED[method]
  const [toK2, toN2] = smoothed ? shared(n2) : ADDED[method]
  const [x1, m1, x2, m2] = [k1 + toK1, n1 + toN1, k2 + toK2, n2 + toN2]
  if (method === 'wald' || method === 'agresti-caffo') {
    const variance = (x: number, m: number) => ((x / m) * (m - x)) / (m * m)
    return { estimate: x1 / m1 - x2 / m2, variance: variance(x1, m1) + variance(x2, m2) }
  }
  if (method === 'log' || method === 'log-adjusted')
    return { estimate: Math.log((x1 * m2) / (x2 * m1)), variance: 1 / x1 - 1 / m1 + 1 / x2 - 1 / m2 }
  const [y1, y2] = [m1 - x1, m2 - x2]
  return { estimate: Math.log((x1 * y2) / (x2 * y1)), variance: 1 / x1 + 1 / y1 + 1 / x2 + 1 / y2 }
}
