import type { Split, Splits } from './evaluation.js'

/** The order in which splits are read and reported. */
export const splitOrder: readonly Split[] = ['domain-test', 'domain-train', 'validation', 'general-test']

/** The splits that are there, in their order. */
export function splitsGiven<Columns>(
  splits: Splits<Columns>,
): readonly { readonly split: Split; readonly columns: Columns }[] {
  return splitOrder.flatMap((split) => {
    const columns = splits[split]
    return columns ? [{ split, columns }] : []
  })
}

/** The same splits with something made of each. The test split is always there. */
export function mapSplits<From, To>(
  splits: Splits<From>,
  make: (columns: From, split: Split) => To,
): Splits<To> {
  const rest: { [S in Split]?: To } = {}
  const test = make(splits['domain-test'], 'domain-test')
  for (const { split, columns } of splitsGiven(splits))
    if (split !== 'domain-test') rest[split] = make(columns, split)
  return { ...rest, 'domain-test': test }
}
