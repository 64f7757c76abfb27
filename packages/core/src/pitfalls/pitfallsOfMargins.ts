import type { PreparedAggregates } from '../evaluation/prepareAggregates.js'
import type { Policy } from '../verdict/policy.js'
import type { Finding } from '../verdict/verdict.js'
import { accuracyTrapOf } from './accuracyTrap.js'
import { oneAnswerOf } from './oneAnswer.js'
import { prevalenceShiftOf } from './prevalenceShift.js'

const examples = () => []

/** The findings that the tuned model's counts alone show, as its rows would show them, without examples. */
export function pitfallsOfMargins(prepared: PreparedAggregates, policy: Policy): Finding[] {
  const { labels, positive, task } = prepared
  const { classes, rows, known } = prepared.tuned
  const nameOf = (code: number) => String(labels[code])
  const hits = classes.reduce((sum, one) => sum + one.hits, 0)
  const commonest = firstMost(classes.map(({ support }) => support))
  const mostSaid = firstMost(classes.map(({ predicted }) => predicted))
  const { confidence } = policy
  const majority = classes[commonest]!
  return [
    ...(known
      ? oneAnswerOf({
          answer: nameOf(mostSaid),
          said: classes[mostSaid]!.predicted,
          true: classes[mostSaid]!.support,
          rows,
          examples,
        })
      : []),
    ...accuracyTrapOf({
      all: { k: hits, n: rows },
      minority: { k: hits - majority.hits, n: rows - majority.support },
      common: nameOf(commonest),
      classes: labels.length,
      confidence,
      auc: () => null,
      examples,
    }),
    ...(known && task === 'binary'
      ? prevalenceShiftOf(
          {
            recall: { k: classes[positive!]!.hits, n: classes[positive!]!.support },
            falsePositives: {
              k: classes[positive!]!.predicted - classes[positive!]!.hits,
              n: rows - classes[positive!]!.support,
            },
            label: nameOf(positive!),
          },
          policy,
        )
      : []),
  ]
}

/** The place of the largest; the first of several. */
function firstMost(counts: readonly number[]): number {
  return counts.reduce((most, count, at) => (count > counts[most]! ? at : most), 0)
}
