import type { Verdict } from '../src/verdict/verdict.js'

/**
 * The numbers in a text that are not in the verdict: neither one of its numbers as it is rounded there, nor one inside
 * its own sentences and names, nor what counting its lists or comparing its two models gives.
 */
export function unexplainedNumbers(text: string, verdict: Verdict): string[] {
  const known: number[] = [0, 0.8]
  const strings = [verdict.policy.hash.slice(0, 4), verdict.policy.hash.slice(-2)]
  const collect = (value: unknown): void => {
    if (typeof value === 'number') known.push(value)
    else if (typeof value === 'string') strings.push(value)
    else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value)) known.push(value.length)
      for (const [key, child] of Object.entries(value)) {
        strings.push(key)
        collect(child)
      }
    }
  }
  collect(verdict)
  for (const state of ['met', 'unproven', 'below', 'failed']) {
    const counted = verdict.claims.filter((claim) => claim.state === state).length
    known.push(counted, counted - 2)
  }
  const { base, tuned } = verdict.metrics.clean['domain-test']!
  if (base && tuned) {
    for (const [metric, value] of Object.entries(tuned)) {
      const before = base[metric as keyof typeof base]
      if (typeof value === 'number' && typeof before === 'number') known.push(value - before)
    }
    tuned.confusion.matrix.forEach((row, i) => {
      row.forEach((count, j) => {
        known.push(count - base.confusion.matrix[i]![j]!)
      })
    })
  }
  for (const { confusion } of [tuned!]) {
    confusion.matrix.forEach((row, i) => {
      known.push(
        row.reduce((total, count) => total + count, 0) + confusion.invalid[i]! + confusion.missing[i]!,
      )
    })
  }
  const own = new Set(tokensOf(strings.join('\n')))
  return tokensOf(text).filter((token) => {
    if (own.has(token)) return false
    const bare = token.replace(/[,%]/g, '').replace('−', '-')
    const digits = bare.split('.')[1]?.length ?? 0
    const scale = token.endsWith('%') ? 100 : 1
    return !known.some((number) =>
      [number, -number].some((value) => (value * scale).toFixed(digits) === bare.replace('+', '')),
    )
  })
}

function tokensOf(text: string): string[] {
  return text.match(/(?<![\w.])[−+]?\d+(,\d{3}(?!\d))*(\.\d+)?%?/g) ?? []
}
