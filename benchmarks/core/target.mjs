/**
 * Whether a work met its target, in words; '' where the target is not of these rows, or speaks of what was not measured.
 * @param {{ at: number, of: 'floor' | 'peer' | 'growth', atMost: number, says: string }} target
 * @param {Record<string, number | undefined>} ratios to the floor and to the peer, and the exponent of growth
 */
export function verdictOn({ at, of, atMost, says }, n, ratios) {
  const ratio = ratios[of]
  if (ratio === undefined || at !== n) return ''
  return `${ratio <= atMost ? 'met' : 'MISSED'}: ${says}`
}
