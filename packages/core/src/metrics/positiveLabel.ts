import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'

/** The positive class where none is named: 1, or `true` where labels are booleans. */
export function oneOrTrue(labels: readonly Label[]): Label {
  return typeof labels[0] === 'boolean' ? true : 1
}

/** The later of two classes, in the order listed or sorted. @throws InputError NOT_BINARY where there is but one */
export function laterOfTwo(labels: readonly Label[]): Label {
  if (labels.length === 1)
    refuse('NOT_BINARY', 'the number of labels in the data', 1, '2, or both named as `labels`')
  return labels[1]!
}

/**
 * The positive class of data of at most two labels. It may be missing from data that hold one label alone, all of whose
 * rows are then negative.
 *
 * @param labels those in the data
 * @param unnamed what is positive where `posLabel` names none
 * @param otherwise what more than two labels are to be given as
 * @throws InputError NOT_BINARY, UNKNOWN_LABEL
 */
export function positiveLabel(
  labels: readonly Label[],
  posLabel: Label | undefined,
  unnamed: (labels: readonly Label[]) => Label,
  otherwise: string,
): Label {
  if (labels.length > 2)
    refuse('NOT_BINARY', 'the number of labels in the data', labels.length, `at most 2, or ${otherwise}`)
  const positive = posLabel ?? unnamed(labels)
  if (labels.length === 2 && !labels.includes(positive))
    refuse('UNKNOWN_LABEL', 'posLabel', positive, `one of those in the data, ${labels.join(' and ')}`)
  return positive
}
