import { refuse } from '../errors/refuse.js'
import type { Label } from '../evaluation/evaluation.js'
import type { ScoreOptions } from './average.js'
import { isMultilabel, type RowLabels } from './labelSets.js'
import {
  type PrecisionRecallFscore,
  precisionRecallFscoreSupport,
  type Undefined,
} from './precisionRecallFscoreSupport.js'

export interface ReportOptions extends Omit<ScoreOptions, 'average' | 'posLabel'> {
  /** What the classes are called, in their order; default the labels themselves. */
  readonly targetNames?: readonly string[]
}

/** Scores of one class, or averaged. `support`: true rows (or their weight). */
export interface ReportRow {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
}

export interface ClassificationReport {
  readonly classes: readonly (ReportRow & { readonly label: Label; readonly name: string })[]
  /** `null` where it is not the micro average: of a part of the labels, or of sets of labels. */
  readonly accuracy: number | null
  readonly micro: ReportRow
  readonly macro: ReportRow
  readonly weighted: ReportRow
  /** Of sets of labels: the mean over rows. */
  readonly samples?: ReportRow
  /** The ratios of classes that were 0/0. */
  readonly undefinedAt: readonly Undefined[]
}

/**
 * Precision, recall, F1 and support of every class, and their averages: scikit-learn's `classification_report` as data.
 * `formatReport` prints it.
 *
 * @throws InputError LENGTH_MISMATCH (also of `targetNames`), EMPTY_INPUT, UNKNOWN_LABEL, NOT_FINITE, NOT_BINARY
 * @example
 * classificationReport(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b']).macro
 * // { precision: 0.8333333333333333, recall: 0.75, f1: 0.7333333333333334, support: 4 }
 */
export function classificationReport(
  truth: RowLabels,
  predicted: RowLabels,
  options: ReportOptions = {},
): ClassificationReport {
  const { targetNames, ...scoring } = options
  const each = precisionRecallFscoreSupport(truth, predicted, { ...scoring, average: null })
  const { labels, support, undefinedAt } = each
  if (targetNames && targetNames.length !== labels.length)
    refuse(
      'LENGTH_MISMATCH',
      'targetNames.length',
      targetNames.length,
      `${labels.length}, one for each class`,
    )
  const total = support.reduce((sum, rows) => sum + rows, 0)
  const mean = (average: 'micro' | 'macro' | 'weighted' | 'samples') => {
    const found = precisionRecallFscoreSupport(truth, predicted, { ...scoring, average })
    return rowOf(found, total)
  }
  const micro = mean('micro')
  const sets = isMultilabel(truth)
  const isWhole = !options.labels || coversAll(truth, predicted, new Set(labels))
  return {
    classes: labels.map((label, at) => ({
      label,
      name: targetNames?.[at] ?? String(label),
      precision: each.precision[at]!,
      recall: each.recall[at]!,
      f1: each.fscore[at]!,
      support: support[at]!,
    })),
    accuracy: !sets && isWhole ? micro.precision : null,
    micro,
    macro: mean('macro'),
    weighted: mean('weighted'),
    ...(sets && { samples: mean('samples') }),
    undefinedAt,
  }
}

function rowOf({ precision, recall, fscore }: PrecisionRecallFscore<number>, support: number): ReportRow {
  return { precision, recall, f1: fscore, support }
}

/** Whether the labels listed are those of the data, no more and no fewer. */
function coversAll(truth: RowLabels, predicted: RowLabels, listed: ReadonlySet<unknown>): boolean {
  const found = new Set<unknown>([...Array.from<unknown>(truth), ...Array.from<unknown>(predicted)])
  return found.size === listed.size && [...found].every((label) => listed.has(label))
}
