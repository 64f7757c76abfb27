import fc from 'fast-check'
import { FORMATS } from '../../src/formats.js'
import type { FileRole, ReadOptions } from '../../src/reading.js'
import { sourceOf } from '../sourceOf.js'
import { CORPUS } from './corpus.js'
import { damaged } from './mutations.js'
import { type Outcome, outcomeOf } from './outcomeOf.js'

/** Mostly what a file would be given as; at times what it would not. */
const role = fc.oneof(
  { weight: 3, arbitrary: fc.constant<FileRole>('tuned') },
  { weight: 2, arbitrary: fc.constant<FileRole>('all') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<FileRole>('base', 'train', 'validation', 'general', 'log', 'log'),
  },
)

/** Mostly none, so that a file stands for itself. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined as T | undefined) },
    { weight: 1, arbitrary: arbitrary as fc.Arbitrary<T | undefined> },
  )
const options = fc
  .record({
    as: rarely(fc.constantFrom(...FORMATS)),
    task: rarely(fc.constantFrom('binary', 'multiclass', 'multilabel', 'graded')),
    positive: rarely(fc.constantFrom('spam', '1')),
    pick: rarely(
      fc.constantFrom({ metric: 'success' }, { metric: 'match' }, { base: 'base' }, { filter: 'none' }),
    ),
  })
  .map(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ReadOptions,
  )

const ROWS = 'id,label,base_pred,tuned_pred\n1,0,0,1\n2,1,0,1\n'

/** How often each end was met. */
export type Tally = Record<string, number>

/**
 * Reads damaged files, alone and in pairs, in any role and with any options, until something ends in neither a reading
 * nor an `IngestError`.
 */
export async function fuzzReaders(numRuns: number): Promise<Tally> {
  const tally: Tally = {}
  const count = ({ code, files }: Outcome) => {
    const key = code ?? `read as ${files!.map(({ format }) => format).join(' and ')}`
    tally[key] = (tally[key] ?? 0) + 1
  }
  const one = fc.asyncProperty(damaged(CORPUS), role, options, async ({ bytes }, as, given) => {
    const file = sourceOf(bytes, { role: as, name: 'f' })
    // A log alone is nothing to judge.
    count(await outcomeOf(as === 'log' ? [sourceOf(ROWS, { name: 'rows' }), file] : [file], given))
  })
  // A file and what became of it are nearest to a pair that fits.
  const pair = fc.asyncProperty(damaged(CORPUS), fc.boolean(), options, async (file, isBase, given) => {
    const [base, tuned] = isBase ? [file.bytes, file.from] : [file.from, file.bytes]
    const sources = [
      sourceOf(base, { role: 'base', name: 'b' }),
      sourceOf(tuned, { role: 'tuned', name: 't' }),
    ]
    count(await outcomeOf(sources, given))
  })
  await fc.assert(one, { numRuns: Math.ceil(numRuns / 2) })
  await fc.assert(pair, { numRuns: Math.floor(numRuns / 2) })
  return tally
}
