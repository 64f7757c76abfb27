import type { Limits } from './limits.js'
import type { LogLine } from './log.js'

type Refusal = Extract<LogLine, { event: 'refused' }>['reason']

/** A connection that was let in. */
export interface Admitted {
  /** It has logged in. */
  known(): void
  gone(): void
}

/** Counts connections in all, per address and without a login, before anything is spent on them. */
export function createAdmission(limits: Limits): (address: string) => Admitted | Refusal {
  const byAddress = new Map<string, number>()
  let all = 0
  let strangers = 0
  return (address) => {
    const here = byAddress.get(address) ?? 0
    if (all >= limits.connections) return 'connections'
    if (here >= limits.connectionsPerAddress) return 'address'
    if (strangers >= limits.strangers) return 'strangers'
    byAddress.set(address, here + 1)
    all++
    strangers++
    let state: 'stranger' | 'known' | 'gone' = 'stranger'
    return {
      known() {
        if (state !== 'stranger') return
        state = 'known'
        strangers--
      },
      gone() {
        if (state === 'gone') return
        if (state === 'stranger') strangers--
        state = 'gone'
        all--
        const left = byAddress.get(address)! - 1
        if (left === 0) byAddress.delete(address)
        else byAddress.set(address, left)
      },
    }
  }
}
