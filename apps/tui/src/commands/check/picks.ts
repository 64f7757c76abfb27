import { nearestName } from '@fitcheck/core/verdict'
import type { ReadOptions } from '@fitcheck/ingest'
import { misuse } from '../../misuse.js'

type Picks = NonNullable<ReadOptions['pick']>

const keys: Readonly<Record<keyof Picks, true>> = { metric: true, filter: true, base: true, tuned: true }

/**
 * What `--pick KEY=NAME` chooses, given once or several times.
 * @throws code `MISUSE` for an unknown key, a pair without `=`, or a key given twice.
 * @example
 * parsePicks(['metric=acc', 'filter=none']) // { metric: 'acc', filter: 'none' }
 */
export function parsePicks(given: readonly string[]): Picks {
  const picks: { -readonly [K in keyof Picks]: Picks[K] } = {}
  for (const pair of given) {
    const at = pair.indexOf('=')
    const key = pair.slice(0, at).trim()
    const name = pair.slice(at + 1)
    if (at <= 0 || name === '')
      throw misuse(`--pick: '${pair}' is not KEY=NAME. Write it as --pick metric=acc.`)
    if (!isKey(key)) {
      const near = nearestName(key, Object.keys(keys))
      throw misuse(
        `--pick: unknown key '${key}'.${near ? ` The nearest known one is '${near}'.` : ''} Known: ${Object.keys(keys).join(', ')}.`,
      )
    }
    if (picks[key] !== undefined)
      throw misuse(`--pick: ${key} is given twice, as '${picks[key]}' and as '${name}'. Keep one of them.`)
    picks[key] = name
  }
  return picks
}

function isKey(text: string): text is keyof Picks {
  return Object.hasOwn(keys, text)
}
