import { refuse } from '../errors/refuse.js'
import { checkWholeCount } from '../intervals/interval.js'
import { compareLabels } from '../labels/compareLabels.js'
import type { ClassAggregates, ClassMargins } from './aggregates.js'
import type { Label } from './evaluation.js'
import type { ClassCounts } from './modelMetrics.js'

/** One model's counts, class by class in the order of the labels. */
export interface PreparedMargins {
  readonly rows: number
  /** `predicted` is NaN where it is not known. */
  readonly classes: readonly ClassCounts[]
  /** Is how often each class was said known of all? */
  readonly known: boolean
  /** Answers that are none of the labels; where not all is `known`, no less than this. */
  readonly invalid: number
}

export interface PreparedAggregates {
  readonly task: ClassAggregates['task']
  readonly labels: readonly Label[]
  /** Index into `labels`; `null` in a multiclass task without one. */
  readonly positive: number | null
  readonly base: PreparedMargins | null
  readonly tuned: PreparedMargins
}

/**
 * Checks the counts of a report and puts them in the order of the labels.
 *
 * @throws InputError EMPTY_INPUT, NOT_FINITE, OUT_OF_RANGE where counts contradict each other, UNKNOWN_LABEL, NOT_BINARY
 */
export function prepareAggregates(aggregates: ClassAggregates): PreparedAggregates {
  const { task, tuned, base } = aggregates
  checkClasses('tuned', tuned)
  if (base) checkClasses('base', base)
  const labels = aggregates.labels ?? labelsOf(tuned)
  if (labels.length === 0)
    refuse('EMPTY_INPUT', 'tuned', `${tuned.length} classes without rows`, 'a class with true rows')
  if (task === 'binary' && labels.length !== 2)
    refuse('NOT_BINARY', 'labels.length', labels.length, '2 in a binary task')
  return {
    task,
    labels,
    positive: positiveOf(aggregates, labels),
    base: base ? prepareModel('base', base, labels) : null,
    tuned: prepareModel('tuned', tuned, labels),
  }
}

function labelsOf(classes: readonly ClassMargins[]): readonly Label[] {
  return classes
    .filter(({ support }) => support > 0)
    .map(({ label }) => label)
    .sort(compareLabels)
}

function positiveOf({ task, positive }: ClassAggregates, labels: readonly Label[]): number | null {
  if (positive === undefined && task === 'multiclass') return null
  const code = positive === undefined ? -1 : labels.indexOf(positive)
  return code >= 0 ? code : refuse('UNKNOWN_LABEL', 'positive', positive, `one of ${labels.join(', ')}`)
}

function prepareModel(
  model: string,
  classes: readonly ClassMargins[],
  labels: readonly Label[],
): PreparedMargins {
  const known = new Set(labels)
  classes.forEach(({ label, support }, at) => {
    if (support > 0 && !known.has(label))
      refuse(
        'UNKNOWN_LABEL',
        `${model}[${at}].label`,
        label,
        `one of the labels ${labels.join(', ')}: it has true rows`,
      )
  })
  const rows = sum(classes.map(({ support }) => support))
  const left = rows - sum(classes.map(({ predicted }) => predicted ?? 0))
  if (left < 0)
    refuse(
      'OUT_OF_RANGE',
      `the sum of ${model}[…].predicted`,
      rows - left,
      `no more than there are rows, which is ${rows}`,
    )
  const byLabel = new Map(classes.map((margins) => [margins.label, margins]))
  const inOrder = labels.map((label) => {
    const { support, predicted, hits } = byLabel.get(label) ?? none
    return { support, hits, predicted: predicted ?? (left === 0 ? 0 : Number.NaN) }
  })
  const wrong = sum(inOrder.map(({ support, hits }) => support - hits))
  inOrder.forEach(({ support, predicted, hits }, code) => {
    if (predicted - hits > wrong - (support - hits))
      refuse(
        'OUT_OF_RANGE',
        `the rows that ${model} falsely takes for ${labels[code]}`,
        predicted - hits,
        `no more than the other classes have wrong, which is ${wrong - (support - hits)}`,
      )
  })
  const said = inOrder.map(({ predicted }) => predicted).filter((predicted) => !Number.isNaN(predicted))
  const isKnown = said.length === labels.length
  const outside = classes.filter(({ label }) => !known.has(label))
  return {
    rows,
    classes: inOrder,
    known: isKnown,
    invalid: isKnown ? rows - sum(said) : sum(outside.map(({ predicted }) => predicted ?? 0)),
  }
}

const none = { support: 0, predicted: 0, hits: 0 }

function checkClasses(model: string, classes: readonly ClassMargins[]): void {
  const seen = new Set<Label>()
  classes.forEach((margins, at) => {
    check(`${model}[${at}]`, margins)
    if (seen.has(margins.label))
      refuse('OUT_OF_RANGE', `${model}[${at}].label`, margins.label, 'each class once')
    seen.add(margins.label)
  })
}

function check(where: string, { support, predicted, hits }: ClassMargins): void {
  for (const [name, count] of Object.entries({ support, predicted: predicted ?? 0, hits }))
    checkWholeCount(`${where}.${name}`, count)
  const most = Math.min(support, predicted ?? support)
  if (hits > most)
    refuse('OUT_OF_RANGE', `${where}.hits`, hits, `no more than support and predicted, here ${most}`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
