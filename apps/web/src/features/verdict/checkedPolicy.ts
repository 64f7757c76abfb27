import { type Policy, parsePolicy } from '@fitcheck/core/verdict'
import { changedPaths, policyFromQuery, queryWithPolicy, queryWithPreset } from './policyQuery'

export interface CheckedPolicy {
  /** The policy without the values that do not fit. */
  readonly policy: Policy
  /** The first value that does not, and why; `null` where all do. */
  readonly wrong: { readonly path: string; readonly message: string } | null
}

/** The policy of a query, checked: a value that does not fit is named and left out, the others stand. */
export function checkedPolicy(query: URLSearchParams): CheckedPolicy {
  const input = policyFromQuery(query)
  try {
    return { policy: parsePolicy(input), wrong: null }
  } catch (error) {
    const { message, details } = error as { message: string; details?: { argument?: string } }
    const path = details?.argument ?? ''
    const section = path.split(/[.[]/)[0]
    const changed = changedPaths(query)
    const culprit =
      changed.find((key) => key === path) ?? changed.find((key) => key.split('.')[0] === section)
    const without = culprit
      ? queryWithPolicy(query, culprit, undefined)
      : queryWithPreset(query, String(input['extends']))
    return { policy: checkedPolicy(without).policy, wrong: { path: culprit ?? path, message } }
  }
}
