/** Most keys remembered; the one longest unused is forgotten first, and then has a full bucket again. */
const most = 10_000

/**
 * A token bucket for each key: `burst` requests at once, then `perSecond`. Kept in memory, so several processes each
 * have their own, and a restart begins anew: a guard against a client that runs wild, not a quota.
 *
 * @returns a function that takes one token and gives 0, or takes none and gives the seconds until there is one
 * @example
 * const wait = rateLimit({ burst: 1, perSecond: 0.5 })
 * wait('ada', 0) // 0
 * wait('ada', 0) // 2
 */
export function rateLimit({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }) {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>()

  return (key: string, now = performance.now() / 1000): number => {
    const bucket = buckets.get(key) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perSecond)
    const wait = tokens >= 1 ? 0 : (1 - tokens) / perSecond
    buckets.delete(key)
    buckets.set(key, { tokens: wait === 0 ? tokens - 1 : tokens, at: now })
    if (buckets.size > most) buckets.delete(buckets.keys().next().value!)
    return wait
  }
}
