import { binomialPmf } from '../../packages/core/src/distributions/binomial.js'
import { microFloor } from '../../packages/core/src/verdict/floors.js'
import { drawMultinomial } from './draw.js'
import { plainShare } from './plainShare.js'
import { simulate } from './simulate.js'
import { crossed, type Effort, type Study, sampled } from './truth.js'

/** Share of the rows that have one, two and three labels. */
const labelled = [0.5, 0.3, 0.2]

/** Floors of micro precision and recall over sets of labels, the row being the group. */
export function microFloors(effort: Effort): Study {
  const cases = crossed([50, 141, 375, 1700], [0.5, 0.7, 0.85, 0.95], [0, 0.5, 1], [0])
  const cells = sampled(cases, effort).map(([n, bar, together]) => {
    const kinds = rowKinds(bar, together)
    const shares = kinds.map(({ chance }) => chance)
    const counts = new Float64Array(kinds.length)
    const at = `${n} rows of 1 to 3 labels, bar ${bar}, ${together} of the rows right in all labels or in none`
    return simulate(at, { bar, role: 'floor' }, effort, (random) => {
      drawMultinomial(random, n, shares, counts)
      const groups = kinds.flatMap((kind, index) => Array<typeof kind>(counts[index]!).fill(kind))
      const sum = (of: 'hits' | 'members') =>
        kinds.reduce((total, kind, index) => total + kind[of] * counts[index]!, 0)
      return microFloor(groups, plainShare(sum('hits'), sum('members')), '')
    })
  })
  return { title: 'floor of a micro average', method: 'Wilson on effective n with t', kind: 'cluster', cells }
}

/** Every (hits, members) that a row can be, with its chance: the labels of a row hit together, or each by itself. */
function rowKinds(bar: number, together: number) {
  return labelled.flatMap((share, index) => {
    const members = index + 1
    return Array.from({ length: members + 1 }, (_, hits) => {
      const all = hits === members ? bar : hits === 0 ? 1 - bar : 0
      const chance = share * (together * all + (1 - together) * binomialPmf(hits, members, bar))
      return { hits, members, chance }
    })
  })
}
