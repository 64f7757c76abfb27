import { shareFloor } from '../../packages/core/src/verdict/floors.js'
import { rightGain } from '../../packages/core/src/verdict/pairedShares.js'
import { rowShare, sampledShare } from '../../packages/core/src/verdict/sampledShare.js'
import { drawMultinomial } from './draw.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

const rows = [50, 141, 375]
/** Weights, row after row. */
const spreads: Readonly<Record<string, readonly number[]>> = {
  '1 or 4': [1, 1, 1, 4],
  '1 to 16': [1, 1, 1, 2, 2, 4, 16],
}
/** How much less often the heaviest rows are right than the weighted mean. */
const behind = [0, 0.1]

/** Floors of a share of weighted rows. */
export function weightedFloors(effort: Effort): Study {
  const cases = crossed(rows, Object.entries(spreads), [0.7, 0.85, 0.95], behind)
  const cells = sampled(cases, effort).map(([n, [described, spread], bar, less]) => {
    const { split, all, heavy } = weighted(n, spread)
    const rates = ratesOf(split.weights, heavy, bar, less)
    const right = new Uint8Array(n)
    const at = `${n} rows with weights ${described}, bar ${bar}, the heaviest ${less} below it`
    return simulate(at, { bar, role: 'floor' }, effort, (random) => {
      for (let row = 0; row < n; row++) right[row] = random() < rates(row) ? 1 : 0
      const share = rowShare(
        () => true,
        (row) => right[row] === 1,
      )
      return shareFloor(sampledShare(split as never, all, share), '')
    })
  })
  return {
    title: 'floor on weighted rows',
    method: "Clopper-Pearson on Kish's number of rows, or fewer",
    kind: 'cluster',
    cells,
  }
}

/** Differences of a share of weighted rows. */
export function weightedDifferences(effort: Effort): Study {
  const cases = crossed(rows, Object.entries(spreads), [0, -0.05, 0.05], [0.1, 0.3])
  const cells = sampled(cases, effort).map(([n, [described, spread], margin, discordance]) => {
    const { split, all } = weighted(n, spread)
    const shares = [0.6, (discordance + margin) / 2, (discordance - margin) / 2, 0.4 - discordance]
    const base = new Uint8Array(n)
    const tuned = new Uint8Array(n)
    const drawn = new Float64Array(4)
    const at = `${n} rows with weights ${described}, margin ${margin}, discordance ${discordance}`
    return simulate(at, { bar: margin, role: margin < 0 ? 'noninferiority' : 'gain' }, effort, (random) => {
      for (let row = 0; row < n; row++) {
        drawMultinomial(random, 1, shares, drawn)
        base[row] = drawn[0]! + drawn[2]!
        tuned[row] = drawn[0]! + drawn[1]!
      }
      const both = { base: (row: number) => base[row] === 1, tuned: (row: number) => tuned[row] === 1 }
      return rightGain(split as never, all, both, '')
    })
  })
  return {
    title: 'difference on weighted rows',
    method: 'the wider of Tango and Newcombe 10 on an effective n',
    kind: 'cluster',
    cells,
  }
}

function weighted(n: number, spread: readonly number[]) {
  const weights = Float64Array.from({ length: n }, (_, row) => spread[row % spread.length]!)
  const most = Math.max(...spread)
  return {
    split: { clusters: null, weights },
    all: Int32Array.from({ length: n }, (_, row) => row),
    heavy: (row: number) => weights[row] === most,
  }
}

/** Chances to be right whose weighted mean is the bar: what the heaviest rows have less, the others have more. */
function ratesOf(weights: Float64Array, heavy: (row: number) => boolean, bar: number, less: number) {
  const sum = (of: (row: number) => number) => weights.reduce((total, _, row) => total + of(row), 0)
  const ofHeavy = sum((row) => (heavy(row) ? weights[row]! : 0))
  const ofOthers = sum((row) => (heavy(row) ? 0 : weights[row]!))
  const down = Math.min(less, ((1 - bar) * ofOthers) / ofHeavy)
  const up = (down * ofHeavy) / ofOthers
  return (row: number) => (heavy(row) ? bar - down : bar + up)
}
