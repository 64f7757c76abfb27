import { firstWhole } from '../../packages/core/src/distributions/firstWhole.js'
import { normalCdf } from '../../packages/core/src/distributions/normal.js'
import type { Random } from '../../packages/core/src/random/xoshiro128.js'
import type { AskedClaim } from '../../packages/core/src/verdict/askedClaim.js'
import { shareFloor } from '../../packages/core/src/verdict/floors.js'
import { f1Gain, pairedGain } from '../../packages/core/src/verdict/gains.js'
import { parsePolicy } from '../../packages/core/src/verdict/parsePolicy.js'
import { judgeClaims } from '../../packages/core/src/verdict/states.js'
import { drawMultinomial, drawNormal } from './draw.js'
import { binomialOutcomes } from './enumerate.js'
import { generator } from './generator.js'
import { jointShares } from './jointShares.js'
import { plainShare } from './plainShare.js'
import type { Effort } from './truth.js'

const policy = parsePolicy({ extends: 'balanced' })
const rows = 375
const bars = [0.7, 0.85, 0.95]

/** One family of claims that all lie at their bars, and how often a model there is held. */
export interface Hold {
  readonly at: string
  readonly replicates: number
  readonly hold: number
}

/** All claims at their bars at once: m floors, independent or with counts correlated by a normal copula. */
export function holds(effort: Effort): readonly Hold[] {
  // A hold is looked for at .10, not at .025: a fifth of the data sets gives the same standard error for its size.
  const replicates = Math.ceil(effort.replicates / 5)
  const floors = [4, 8, 24].flatMap((m) =>
    [0, 0.5].map((correlation) => {
      const quantiles = bars.map((bar) => countQuantile(rows, bar))
      return held(`${m} floors on ${rows} rows, correlation ${correlation}`, replicates, effort, (random) => {
        const shared = Math.sqrt(correlation) * drawNormal(random)
        return Array.from({ length: m }, (_, j) => {
          const z = shared + Math.sqrt(1 - correlation) * drawNormal(random)
          const bar = bars[j % bars.length]!
          const k = quantiles[j % bars.length]!(normalCdf(z))
          return claim(`floor/${j}`, 'floor', bar, shareFloor(plainShare(k, rows), ''))
        })
      })
    }),
  )
  return [...floors, balanced(replicates, effort)]
}

/** The claims of `balanced` from the same rows: both floors at their bars, nothing gained, nothing lost. */
function balanced(replicates: number, effort: Effort): Hold {
  const [prevalence, recall, precision, apart] = [0.5, 0.8, 0.85, 0.3]
  const model = { recall, falsePositiveRate: (recall * (1 - precision)) / precision }
  const shares = jointShares(model, model, { prevalence, apart })
  const cells = new Float64Array(8)
  const at = `the claims of balanced on ${rows} rows: floors at their bars, no gain, retention at its margin`
  return held(at, replicates, effort, (random) => {
    const counts = drawMultinomial(random, rows, shares, cells)
    const hits = counts[5]! + counts[7]!
    const general = drawMultinomial(random, rows, [0.8, 0.025, 0.075, 0.1], new Float64Array(4))
    const [bothRight, tunedOnly, baseOnly, bothWrong] = [...general] as [number, number, number, number]
    return [
      claim(
        'floor/precision',
        'floor',
        0.85,
        shareFloor(plainShare(hits, hits + counts[1]! + counts[3]!), ''),
      ),
      claim('floor/recall', 'floor', 0.8, shareFloor(plainShare(hits, hits + counts[4]! + counts[6]!), '')),
      claim('gain/f1', 'gain', 0, f1Gain(counts)),
      claim(
        'retention/accuracy',
        'retention',
        -0.05,
        pairedGain({ bothRight, tunedOnly, baseOnly, bothWrong }, ''),
      ),
    ]
  })
}

function held(
  at: string,
  replicates: number,
  { seed }: Effort,
  draw: (random: Random) => readonly AskedClaim[],
): Hold {
  const random = generator(seed, at)
  let hold = 0
  for (let run = 0; run < replicates; run++)
    if (judgeClaims(draw(random), policy).some(({ state }) => state === 'failed')) hold++
  return { at, replicates, hold: hold / replicates }
}

function claim(
  id: string,
  role: AskedClaim['role'],
  bar: number,
  evidence: AskedClaim['evidence'],
): AskedClaim {
  return { id, role, mode: 'prove', metric: id, split: 'domain-test', bar, evidence, showable: true }
}

/** The count of n at a probability u in (0, 1). */
function countQuantile(n: number, p: number): (u: number) => number {
  const outcomes = [...binomialOutcomes(n, p)].sort((a, b) => a.k - b.k)
  let sum = 0
  const upTo = outcomes.map(({ chance }) => (sum += chance))
  return (u) => outcomes[firstWhole(0, upTo.length - 1, (at) => upTo[at]! >= u)]!.k
}
