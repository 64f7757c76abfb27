import { nearestName } from '@fitcheck/core/verdict'
import { badInput, counted, listed } from '../badInput.js'
import type { ReadOptions } from '../reading.js'

/** What `--pick` chooses between, where a file holds several. */
export type PickKey = keyof NonNullable<ReadOptions['pick']>

const CALLED: { readonly [K in PickKey]: string } = {
  metric: 'metric',
  filter: 'filter',
  base: 'model',
  tuned: 'model',
}

/**
 * The one of several that is asked for; where nothing is asked, the only one. Never a guess between two.
 *
 * @throws IngestError `MISUSE` where what is asked for is not there, `AMBIGUOUS_COLUMN` where one of several has to be
 *   named
 */
export function pickOne(
  names: readonly string[],
  wanted: string | undefined,
  { file, key }: { readonly file: string; readonly key: PickKey },
): string {
  const found = names.length === 0 ? 'none' : listed(names)
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted
    const nearest = nearestName(wanted, names)
    const remedy = nearest === undefined ? `It has ${found}.` : `Did you mean ${nearest}?`
    const details = { file, found, expected: wanted, remedy }
    throw badInput('MISUSE', details, `--pick ${key}=${wanted}: the file has no such ${CALLED[key]}`)
  }
  if (names.length === 1) return names[0]!
  const problem = `holds ${counted(names.length, CALLED[key])}: ${found}`
  const remedy = `Say which with --pick ${key}=${names[0]}.`
  throw badInput('AMBIGUOUS_COLUMN', { file, found, expected: `one ${CALLED[key]}`, remedy }, problem)
}
