import type { ClassEvaluation, Label, ModelColumns, Split, SplitColumns } from '@fitcheck/core/verdict'
import { listed } from '../badInput.js'
import type { Model } from '../columns/model.js'
import type { Answers, ClassFrame } from './frame.js'
import { type ClassOptions, classesOf } from './labels.js'
import { noteUnknown } from './noteUnknown.js'
import { positiveClass } from './positiveClass.js'
import { probabilitiesByClass } from './probabilities.js'
import { rowColumns } from './rowColumns.js'

/**
 * The splits of a binary or multiclass task, its classes and the positive one.
 *
 * @throws IngestError
 */
export function classEvaluation(
  frames: readonly ClassFrame[],
  notes: string[],
  options: ClassOptions,
): ClassEvaluation {
  const { labels, task } = classesOf(frames, options)
  const known = new Set(labels)
  const unknownIn = (label: Label) => (known.has(label) ? undefined : label)
  const said = (count: number) => `${count === 1 ? 'is' : 'are'} outside the labels ${listed(labels)}`
  noteUnknown(frames, notes, unknownIn, said, (label) => sameNumber(label, labels))
  const positive =
    task === 'binary'
      ? positiveClass(labels as readonly [Label, Label], frames, options.positive)
      : givenPositive(labels, options.positive)
  const splits: { [S in Split]?: SplitColumns } = {}
  for (const frame of frames) splits[frame.split] = splitColumns(frame, labels)
  return { task, splits: splits as ClassEvaluation['splits'], labels, ...positive }
}

/** A column of whole numbers with a gap is written as `1.0` by pandas: no other label, and yet another text. */
function sameNumber(unknown: Label, labels: readonly Label[]): string {
  const isNumber = (label: Label) => String(label).trim() !== '' && Number.isFinite(Number(label))
  const label = labels.find(
    (known) => isNumber(known) && isNumber(unknown) && Number(known) === Number(unknown),
  )
  if (label === undefined) return ''
  return `It is the number ${label} written another way: write it alike in both columns.`
}

function splitColumns(frame: ClassFrame, labels: readonly Label[]): SplitColumns {
  const model = (answers: Answers<Label, number>, name: Model): ModelColumns => ({
    predictions: answers.predictions,
    ...(answers.scores && { scores: Float64Array.from(answers.scores) }),
    ...(answers.probabilities && {
      probabilities: probabilitiesByClass(answers.probabilities, labels, frame, `${name}_probs`),
    }),
  })
  return {
    ...rowColumns(frame),
    truth: frame.truth!,
    ...(frame.base && { base: model(frame.base, 'base') }),
    tuned: model(frame.tuned!, 'tuned'),
  }
}

function givenPositive(labels: readonly Label[], given: string | undefined) {
  const positive = labels.find((label) => String(label) === given)
  return positive === undefined ? {} : { positive, positiveFrom: 'given' }
}
