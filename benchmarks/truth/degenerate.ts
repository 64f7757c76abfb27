import type { Label } from '../../packages/core/src/evaluation/evaluation.js'
import { judge } from '../../packages/core/src/verdict/judge.js'
import { parsePolicy } from '../../packages/core/src/verdict/parsePolicy.js'

/** Data in which nothing was gained, and what each preset made of its gain and of the whole. */
export interface Degenerate {
  readonly at: string
  readonly preset: string
  readonly gain: string
  readonly decision: string
}

type Row = readonly [truth: Label, base: Label, tuned: Label, rows: number]

const cases: Readonly<Record<string, readonly Row[]>> = {
  'identical models': [
    ['yes', 'yes', 'yes', 80],
    ['yes', 'no', 'no', 20],
    ['no', 'no', 'no', 95],
    ['no', 'yes', 'yes', 5],
  ],
  'both models always right': [
    ['yes', 'yes', 'yes', 500],
    ['no', 'no', 'no', 500],
  ],
  'no false positive, the same recall': [
    ['yes', 'yes', 'yes', 80],
    ['yes', 'yes', 'no', 10],
    ['yes', 'no', 'yes', 10],
    ['no', 'no', 'no', 100],
  ],
  'both models always wrong': [
    ['yes', 'no', 'no', 100],
    ['no', 'yes', 'yes', 100],
  ],
  'both say no to everything': [
    ['yes', 'no', 'no', 50],
    ['no', 'no', 'no', 950],
  ],
}

export function degenerate(): readonly Degenerate[] {
  return Object.entries(cases).flatMap(([at, cells]) =>
    ['balanced', 'medical', 'spam', 'fraud', 'moderation'].map((preset) => {
      const rows = cells.flatMap(([truth, base, tuned, count]) => Array(count).fill([truth, base, tuned]))
      const { claims, decision } = judge(
        {
          task: 'binary',
          positive: 'yes',
          labels: ['no', 'yes'],
          splits: {
            'domain-test': {
              truth: rows.map(([truth]) => truth),
              base: { predictions: rows.map(([, base]) => base) },
              tuned: { predictions: rows.map(([, , tuned]) => tuned) },
            },
          },
        },
        parsePolicy({ extends: preset }),
      )
      const gain = claims.find(({ role }) => role === 'gain')
      return { at, preset, gain: gain?.state ?? 'not judged', decision }
    }),
  )
}
