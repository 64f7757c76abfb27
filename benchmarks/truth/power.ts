import type { SplitColumns } from '../../packages/core/src/evaluation/evaluation.js'
import type { Random } from '../../packages/core/src/random/xoshiro128.js'
import { judge } from '../../packages/core/src/verdict/judge.js'
import { parsePolicy } from '../../packages/core/src/verdict/parsePolicy.js'
import type { Decision } from '../../packages/core/src/verdict/verdict.js'
import { drawMultinomial } from './draw.js'
import { generator } from './generator.js'
import { jointShares, type Model } from './jointShares.js'
import type { Effort } from './truth.js'

interface World {
  readonly prevalence: number
  readonly base: Model
  readonly models: readonly { readonly name: string; readonly tuned: Model; readonly forgets: number }[]
}

/** Two models that should ship and two that should not, for what each preset asks. */
const worlds: Readonly<Record<string, World>> = {
  balanced: world(0.4, [0.75, 0.12], [0.93, 0.04], [0.88, 0.07], [0.74, 0.14], [0.92, 0.05]),
  medical: world(0.3, [0.86, 0.2], [0.98, 0.12], [0.96, 0.18], [0.82, 0.1], [0.97, 0.2]),
  spam: world(0.4, [0.78, 0.05], [0.9, 0.004], [0.86, 0.01], [0.85, 0.09], [0.88, 0.008]),
  fraud: world(0.2, [0.66, 0.1], [0.9, 0.06], [0.84, 0.08], [0.6, 0.04], [0.88, 0.07]),
  moderation: world(0.3, [0.78, 0.03], [0.94, 0.01], [0.9, 0.02], [0.9, 0.1], [0.93, 0.015]),
}

function world(
  prevalence: number,
  base: readonly [number, number],
  ...[great, good, bad, forgetful]: readonly (readonly [number, number])[]
): World {
  const rates = ([recall, falsePositiveRate]: readonly [number, number]) => ({ recall, falsePositiveRate })
  return {
    prevalence,
    base: rates(base),
    models: [
      { name: 'well above its bars', tuned: rates(great!), forgets: 0 },
      { name: 'a little above its bars', tuned: rates(good!), forgets: 0 },
      { name: 'under one bar', tuned: rates(bad!), forgets: 0 },
      { name: 'good, and forgets 15 points', tuned: rates(forgetful!), forgets: 0.15 },
    ],
  }
}

export interface Power {
  readonly preset: string
  readonly model: string
  readonly rows: number
  readonly replicates: number
  readonly share: Readonly<Record<Decision, number>>
}

const sizes = [200, 400, 1700]

/** P(ship), P(hold) and P(inconclusive) of whole verdicts, through `judge` itself. */
export function powers(effort: Effort): readonly Power[] {
  const replicates = Math.ceil(effort.replicates / 200)
  return Object.entries(worlds).flatMap(([preset, { prevalence, base, models }]) =>
    models.flatMap(({ name, tuned, forgets }) =>
      sizes.map((rows) => {
        const policy = parsePolicy({ extends: preset })
        const random = generator(effort.seed, `${preset} ${name} ${rows}`)
        const share = { ship: 0, hold: 0, inconclusive: 0 }
        for (let run = 0; run < replicates; run++) {
          const { decision } = judge(
            {
              task: 'binary',
              positive: 'yes',
              labels: ['no', 'yes'],
              trainComplete: true,
              splits: {
                'domain-test': drawTest(random, rows, prevalence, base, tuned),
                'domain-train': drawTest(random, 200, prevalence, base, tuned),
                'general-test': drawGeneral(random, rows, forgets),
              },
            },
            policy,
          )
          share[decision] += 1 / replicates
        }
        return { preset, model: name, rows, replicates, share }
      }),
    ),
  )
}

/** The models' errors are half shared: of the positives both would find alone, half are found by the same luck. */
function drawTest(random: Random, rows: number, prevalence: number, base: Model, tuned: Model): SplitColumns {
  const shares = jointShares(base, tuned, { prevalence, apart: 0.5 })
  const cells = drawMultinomial(random, rows, shares, new Float64Array(8))
  return columns(cells, (index) => (index & 4 ? 'yes' : 'no'))
}

/** Right in 90% of the rows before; what is forgotten is lost from these, beside 2% lost and won by chance. */
function drawGeneral(random: Random, rows: number, forgets: number): SplitColumns {
  const shares = [0.88 - forgets, 0.02, 0.02 + forgets, 0.08]
  const [right, won, lost, wrong] = drawMultinomial(random, rows, shares, new Float64Array(4))
  const cells = Float64Array.of(0, 0, 0, 0, wrong!, won!, lost!, right!)
  return columns(cells, () => 'yes')
}

/** Rows of the joint cells, each answer `yes` where its bit is set; every row in one of two slices. */
function columns(cells: ArrayLike<number>, truthOf: (index: number) => string): SplitColumns {
  const truth: string[] = []
  const base: string[] = []
  const tuned: string[] = []
  for (let index = 0; index < cells.length; index++)
    for (let row = 0; row < cells[index]!; row++) {
      truth.push(truthOf(index))
      base.push(index & 2 ? 'yes' : 'no')
      tuned.push(index & 1 ? 'yes' : 'no')
    }
  const half = truth.map((_, row) => (row % 2 === 0 ? 'a' : 'b'))
  return { truth, base: { predictions: base }, tuned: { predictions: tuned }, slices: { half } }
}
