import { editDistance } from '../text/editDistance.js'

/**
 * The known name nearest to a mistyped one, by edit distance (Levenshtein); `undefined` where none is near enough to
 * be what was meant (more than a third of it differs).
 * @example
 * nearestName('presision', ['precision', 'recall']) // 'precision'
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.ceil(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
