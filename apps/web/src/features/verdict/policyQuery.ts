import { type PolicyInput, policyPaths, presets, setPolicyValue } from '@fitcheck/core/verdict'

// The policy lives in the URL, in the words of the command's --set: ?policy=spam&floors.recall=0.9. Data never does.

export const defaultPreset = 'balanced'

/** What a field of the form can set; `null` takes away what the preset asks. */
export type PolicyValue = number | string | boolean | null | readonly string[]

/** A value that takes away what the preset asks. */
export const none = 'none'

/**
 * The policy that a URL's query asks for. What it does not know it passes over; whether values fit is for
 * `parsePolicy` to say.
 * @example
 * policyFromQuery(new URLSearchParams('policy=spam&floors.recall=0.9')) // { extends: 'spam', floors: { recall: 0.9 } }
 */
export function policyFromQuery(query: URLSearchParams): PolicyInput {
  const named = query.get('policy')
  let policy: PolicyInput = {
    extends: named !== null && Object.hasOwn(presets, named) ? named : defaultPreset,
  }
  for (const [path, text] of query)
    if (isSettable(path)) policy = setPolicyValue(policy, path, readValue(path, text))
  return policy
}

/** The query with one policy value set; `undefined` leaves it to the preset. */
export function queryWithPolicy(
  query: URLSearchParams,
  path: string,
  value: PolicyValue | undefined,
): URLSearchParams {
  const next = new URLSearchParams(query)
  if (value === undefined) next.delete(path)
  else next.set(path, value === null ? none : Array.isArray(value) ? value.join(',') : String(value))
  return next
}

/** The query with another preset: what was changed in the one before goes with it. */
export function queryWithPreset(query: URLSearchParams, preset: string): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const path of policyPaths) next.delete(path)
  next.set('policy', preset)
  return next
}

/** How many fields differ from the preset. */
export function changedPaths(query: URLSearchParams): readonly string[] {
  return [...new Set(query.keys())].filter(isSettable)
}

function isSettable(path: string): boolean {
  return path !== 'extends' && path !== 'name' && policyPaths.includes(path)
}

function readValue(path: string, text: string): unknown {
  if (text === none) return null
  if (path === 'require') return text === '' ? [] : text.split(',')
  if (text === 'true' || text === 'false') return text === 'true'
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}
