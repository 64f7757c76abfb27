import { modelMetrics } from '../evaluation/modelMetrics.js'
import type { Prepared, PreparedModel, PreparedSplit } from '../evaluation/prepared.js'
import { formatCount, formatPercent, formatShare } from '../report/number.js'
import type { Finding, ModelMetrics } from '../verdict/verdict.js'
import { labelConflicts } from './labelConflicts.js'
import { exampleIds, finding, type PitfallInput } from './pitfall.js'
import { rowsText } from './rowsText.js'

const remedy =
  'Take these inputs out of training and train again, or test on rows that were never trained on. The claims are ' +
  'judged without them.'

/**
 * Rows of the test and the general split whose input stands in train: how many, and what the figures are with and
 * without them. Also says where ids were not compared because they restart in each split.
 */
export function leakage({ prepared }: PitfallInput): Finding[] {
  const found = (['domain-test', 'general-test'] as const).flatMap((name) => {
    const split = prepared.splits[name]
    return split && split.leaked.length > 0 ? [leakedFrom(split, prepared)] : []
  })
  const restart = prepared.sameInput.idsRestart ? [idsNotCompared()] : []
  return [...found, ...restart]
}

function leakedFrom(split: PreparedSplit, prepared: Prepared): Finding {
  const every = Int32Array.from({ length: split.rows }, (_, row) => row)
  const metrics = (model: PreparedModel, rows: Int32Array) => modelMetrics(prepared, split, model, rows)
  const tunedAll = metrics(split.tuned, every)
  const tunedClean = metrics(split.tuned, split.clean)
  const base = split.base && { all: metrics(split.base, every), clean: metrics(split.base, split.clean) }
  const leaked = split.leaked.length
  const share = leaked / split.rows
  const by = prepared.sameInput.by.join(', ')
  const where = split.split === 'domain-test' ? 'test' : 'general'
  const conflicts = split.split === 'domain-test' ? prepared.sameInput.labelConflicts.count : 0
  return finding('leakage', 'serious', {
    evidence: {
      split: split.split,
      leaked,
      rows: split.rows,
      leakedShare: share,
      foundBy: by,
      labelConflicts: conflicts,
      ...figures('tuned', 'All', tunedAll),
      ...figures('tuned', 'Clean', tunedClean),
      ...(base && { ...figures('base', 'All', base.all), ...figures('base', 'Clean', base.clean) }),
    },
    sentence:
      `${formatCount(leaked)} of ${rowsText(split.rows, `${where} row`)} (${formatPercent(share)}) ${leaked === 1 ? 'stands' : 'stand'} in the train ` +
      `split too, found by ${by}. The tuned model's accuracy is ${formatShare(tunedAll.accuracy)} with them and ` +
      `${formatShare(tunedClean.accuracy)} without.` +
      (conflicts > 0 ? ` ${labelConflicts(conflicts)}` : ''),
    remedy,
    examples: exampleIds(split, split.leaked, () => true),
  })
}

function figures(model: string, which: string, { accuracy, precision, recall }: ModelMetrics) {
  return {
    [`${model}Accuracy${which}`]: accuracy,
    [`${model}Precision${which}`]: precision,
    [`${model}Recall${which}`]: recall,
  }
}

function idsNotCompared(): Finding {
  return finding('leakage', 'info', {
    evidence: { idsRestart: true },
    sentence:
      'Over 90% of the test ids stand in the train split too, so ids were taken to restart in each split and were not ' +
      'compared.',
    remedy:
      "Say that ids are global where an id names one input in every split, or give a column 'input_hash' or 'text'.",
  })
}
