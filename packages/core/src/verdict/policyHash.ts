import type { Policy } from './policy.js'
import { sha256 } from './sha256.js'

/**
 * SHA-256 (64 hex digits) of a policy's canonical JSON: defaults filled in, keys sorted, no spaces; without `extends`,
 * which says where the fields came from and asks nothing. A verdict carries it beside the data's hashes.
 * @example
 * policyHash(parsePolicy({ extends: 'balanced' })) === policyHash(parsePolicy(presets.balanced)) // true
 */
export function policyHash(policy: Policy): string {
  const { extends: _, ...asked } = policy
  return sha256(canonicalJson(asked))
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
