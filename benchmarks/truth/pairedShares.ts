import { pairedGain } from '../../packages/core/src/verdict/gains.js'
import { drawMultinomial } from './draw.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

const rows = [50, 141, 375, 1700, 10_000]
const margins = [0, 0.01, 0.02, 0.05, -0.01, -0.02, -0.05]

/** Differences of accuracy, recall and specificity, tuned minus base on the same rows. */
export function pairedShares(effort: Effort): Study {
  const cases = crossed(rows, [0.5, 0.8, 0.95], margins, [0, 0.05, 0.1, 0.3]).flatMap(
    ([n, base, margin, more]) => {
      // Discordance from the difference itself (one model never loses what the other wins) upwards.
      const discordance = Math.max(Math.abs(margin), 0.01, more)
      const tunedOnly = (discordance + margin) / 2
      const baseOnly = (discordance - margin) / 2
      const bothRight = base - baseOnly
      const bothWrong = 1 - discordance - bothRight
      const repeated = more > 0 && more <= Math.max(Math.abs(margin), 0.01)
      if (repeated || baseOnly < 0 || bothRight < 0 || bothWrong < 0) return []
      return [{ n, base, margin, discordance, shares: [bothRight, tunedOnly, baseOnly, bothWrong] }]
    },
  )
  const counts = new Float64Array(4)
  const cells = sampled(cases, effort).map(({ n, base, margin, discordance, shares }) =>
    simulate(
      `${n} rows, base ${base}, margin ${margin}, discordance ${discordance}`,
      { bar: margin, role: margin < 0 ? 'noninferiority' : 'gain' },
      effort,
      (random) => {
        const [bothRight, tunedOnly, baseOnly, bothWrong] = drawMultinomial(
          random,
          n,
          shares,
          counts,
        ) as unknown as [number, number, number, number]
        return pairedGain({ bothRight, tunedOnly, baseOnly, bothWrong }, '')
      },
    ),
  )
  return {
    title: 'paired difference of accuracy, recall or specificity',
    method: 'the wider of Tango and Newcombe 10',
    kind: 'score',
    cells,
  }
}
