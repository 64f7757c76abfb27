import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import { INVALID, MISSING } from '../evaluation/prepared.js'
import { emptyTally, mergeTallies, type Tally, type TallyKind } from './tally.js'

/** A count by codes: of answers, an index into `labels`, `INVALID` or `MISSING`. `base` is not read without a base. */
export interface CodedCount {
  readonly slice: string | null
  readonly truth: number
  readonly base: number
  readonly tuned: number
  readonly count: number
}

/** From labels to codes. @throws InputError UNKNOWN_LABEL, from `truth`, where a truth is no label */
export function coderOf({ labels }: TallyKind) {
  const codes = new Map(labels.map((label, code) => [label, code]))
  return {
    truth: (label: Label, row: number) =>
      codes.get(label) ?? refuse('UNKNOWN_LABEL', 'truth', label, `one of ${labels.join(', ')}`, row),
    answer: (label: Label | null) => (label === null ? MISSING : (codes.get(label) ?? INVALID)),
  }
}

/** The tally of counts by code, which may name a place several times. */
export function tallyOfCodes(counts: readonly CodedCount[], kind: TallyKind): Tally {
  const readable = (code: number) => (code >= 0 ? code : null)
  const empty = emptyTally(kind)
  return mergeTallies(empty, {
    ...empty,
    cells: counts.map(({ base, tuned, ...place }) => ({
      ...place,
      base: kind.hasBase ? readable(base) : null,
      tuned: readable(tuned),
    })),
    missing: counts.flatMap(({ slice, truth, base, tuned, count }) => {
      const models = [kind.hasBase && base === MISSING && 'base', tuned === MISSING && 'tuned'] as const
      return models.flatMap((model) => (model ? [{ slice, truth, model, count }] : []))
    }),
  })
}
