import { inCommon } from '../evaluation/labelPatterns.js'
import { bothRightOf, isRight } from '../evaluation/outcomes.js'
import type { MultilabelPrepared } from '../evaluation/prepared.js'
import { type Evidence, noBase, notApplicable, type TaskEvidence } from './evidence.js'
import { microFloor, shareFloor } from './floors.js'
import { rightGain } from './pairedShares.js'
import type { FloorMetric, PairedMetric } from './policy.js'
import { groupShares, type RowShare, rowShare, sampledShare } from './sampledShare.js'

/**
 * Evidence of tasks with sets of labels. Floors of precision and recall are micro averages, the row being the group;
 * accuracy is the share of rows right in all their labels, and gains, slices and retention are judged by it.
 */
export function multilabelEvidence(prepared: MultilabelPrepared): TaskEvidence {
  const test = prepared.splits['domain-test']
  return {
    judgedBy,
    floor: (metric) => {
      requireKnown(metric)
      if (metric === 'precision' || metric === 'recall') return microOf(prepared, metric)
      if (metric === 'f1')
        throw notApplicable(
          "a floor on F1 is not offered in a multilabel task: use 'precision', 'recall' or 'accuracy'",
        )
      const right = rowShare(
        () => true,
        (row) => isRight(test, test.tuned, row),
      )
      return shareFloor(sampledShare(test, test.clean, right), 'no rows')
    },
    gain: (name, _metric, rows) => {
      const split = prepared.splits[name]
      if (!split?.base) return noBase
      return rightGain(split, rows ?? split.clean, bothRightOf(split, split.base), 'no rows')
    },
    classes: [],
  }
}

function judgedBy(metric: PairedMetric): PairedMetric {
  requireKnown(metric)
  return 'accuracy'
}

/** Labels right among those predicted, or among the true ones, over the rows with a readable answer. */
function microOf({ splits, patterns }: MultilabelPrepared, metric: 'precision' | 'recall'): Evidence {
  const test = splits['domain-test']
  const { truth, tuned, clean } = test
  const share: RowShare = {
    members: (row) => {
      const code = tuned.codes[row]!
      if (code < 0) return 0
      return patterns[metric === 'precision' ? code : truth[row]!]!.length
    },
    hits: (row) => {
      const code = tuned.codes[row]!
      return code < 0 ? 0 : inCommon(patterns[truth[row]!]!, patterns[code]!)
    },
  }
  const because = metric === 'precision' ? 'no label was predicted' : 'no row has a label'
  const groups = [...groupShares(test, clean, share).values()]
  return microFloor(groups, sampledShare(test, clean, share), because)
}

function requireKnown(metric: FloorMetric): void {
  if (metric === 'specificity')
    throw notApplicable(
      'the policy asks for specificity, which is of one class against the rest. A multilabel task has none: use a ' +
        'policy without it, such as balanced or fraud',
    )
  if (metric === 'rocAuc' || metric === 'score')
    throw notApplicable(
      `the policy asks for ${metric}, which a multilabel task does not have: ask for precision, recall or accuracy`,
    )
}
