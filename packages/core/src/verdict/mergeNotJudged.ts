import type { NotJudged } from './verdict.js'

/** What is required and missing, said once, and marked as what stops a ship. */
export function mergeNotJudged(
  notJudged: readonly NotJudged[],
  required: readonly NotJudged[],
): readonly NotJudged[] {
  const byId = new Map(notJudged.map((entry) => [entry.id, entry]))
  for (const entry of required) byId.set(entry.id, { ...entry, required: true })
  return [...byId.values()]
}
