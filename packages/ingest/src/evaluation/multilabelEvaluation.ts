import type { Label, MultilabelColumns, MultilabelEvaluation, Split } from '@fitcheck/core/verdict'
import { badInput, counted, listed } from '../badInput.js'
import { type Answer, isList, type Score } from '../columns/cellValues.js'
import { MODELS, type Model } from '../columns/model.js'
import { type Answers, type Frame, placeOf } from './frame.js'
import { agrees, labelOrder, type ScoredSets } from './labelOrder.js'
import { inOrder } from './labels.js'
import { noteUnknown } from './noteUnknown.js'
import { noPositiveClass } from './positiveClass.js'
import { rowColumns } from './rowColumns.js'
import { writtenOrder } from './writtenOrder.js'

type Sets = readonly (readonly Label[] | null)[]

/**
 * The splits of a task whose rows have sets of labels. Scores given by label are taken so; lists of scores only where
 * the predictions tell which place is which label's, and a note says what was done.
 *
 * @throws IngestError `MISUSE` where a positive class is given, `BAD_VALUE` without any label, `BAD_SCORE`
 */
export function multilabelEvaluation(
  frames: readonly Frame[],
  notes: string[],
  { positive }: { readonly positive?: string | undefined },
): MultilabelEvaluation {
  if (positive !== undefined) throw noPositiveClass(positive, 'each of the labels is judged')
  const known = new Set<Label>()
  for (const { truth } of frames)
    for (const set of truth as readonly (readonly Label[])[]) for (const label of set) known.add(label)
  const labels = [...known].sort(inOrder)
  if (labels.length === 0) {
    const expected = 'at least one label in some row'
    throw badInput('BAD_VALUE', { file: frames[0]!.files[0]!, column: 'label', found: 'none', expected })
  }
  const unknownIn = (set: Answer) => (set as readonly Label[]).find((label) => !known.has(label))
  const said = (count: number) => `${count === 1 ? 'has' : 'have'} a label that is in no truth`
  noteUnknown(frames, notes, unknownIn, said)
  const order = orderOf(frames, labels, notes)
  const splits: { [S in Split]?: MultilabelColumns } = {}
  for (const frame of frames) {
    const model = (name: Model, answers: Answers): MultilabelColumns['tuned'] => {
      const rows = scoresOf(answers)
      const probabilities = rows && byLabel(rows, labels, order, frame, name)
      return { predictions: answers.predictions as Sets, ...(probabilities && { probabilities }) }
    }
    splits[frame.split] = {
      ...rowColumns(frame),
      truth: frame.truth as readonly (readonly Label[])[],
      ...(frame.base && { base: model('base', frame.base) }),
      tuned: model('tuned', frame.tuned!),
    }
  }
  return { task: 'multilabel', splits: splits as MultilabelEvaluation['splits'], labels }
}

/** In a task with several labels a row, a score is one per label, by whichever of the two names. */
function scoresOf({ scores, probabilities }: Answers): readonly Score[] | null {
  return probabilities ?? scores
}

/** The order that lists of scores are in, if any are. */
function orderOf(
  frames: readonly Frame[],
  labels: readonly Label[],
  notes: string[],
): readonly number[] | null {
  const lists: ScoredSets[] = []
  for (const frame of frames) {
    for (const model of MODELS) {
      const scores = frame[model] && scoresOf(frame[model])
      if (!scores?.some(isList)) continue
      refuseOtherLengths(scores, frame, model)
      lists.push({
        predictions: frame[model]!.predictions as Sets,
        scores: scores.map((score) => (isList(score) ? score : null)),
      })
    }
  }
  if (lists.length === 0) return null
  const size = lists[0]!.scores.find((list) => list !== null)!.length
  if (size === labels.length) {
    const places = labelOrder(lists, labels)
    if (places !== null) {
      const inFile = labels.map((_, place) => labels[places.indexOf(place)]!)
      notes.push(
        `Lists of scores are in the order ${listed(inFile)}: in no other do the predictions agree with them.`,
      )
      return places
    }
    const written = writtenOrder(setsOf(frames), labels)
    if (written !== null && agrees(lists, written)) {
      notes.push(
        `Lists of scores were read in the order ${listed(written)}: labels are written in it in every row, and the predictions agree with it.`,
      )
      return labels.map((label) => written.indexOf(label))
    }
  }
  refuseScoresThatDecide(frames)
  const found = `Lists of ${counted(size, 'score')} do not say which label each is of`
  notes.push(`${found}, and the predictions do not tell: scores were not used. ${BY_LABEL}`)
  return null
}

const BY_LABEL = 'Give scores by label, such as {"a": 0.9, "b": 0.2}.'

function* setsOf(frames: readonly Frame[]): Generator<readonly Label[]> {
  for (const frame of frames)
    for (const column of [frame.truth, frame.base?.predictions, frame.tuned?.predictions])
      for (const set of (column ?? []) as Sets) if (set !== null) yield set
}

/**
 * Two models that say the same in every row are told apart by their scores alone: to leave those out would make of a
 * model that hardly moved one that was not loaded.
 */
function refuseScoresThatDecide(frames: readonly Frame[]): void {
  const test = frames.find(({ split }) => split === 'domain-test')
  if (!test?.base || !test.tuned) return
  const keys = (sets: Sets) => sets.map((set) => JSON.stringify(set && [...set].map(String).sort()))
  const tuned = keys(test.tuned.predictions as Sets)
  if (keys(test.base.predictions as Sets).some((key, row) => key !== tuned[row])) return
  const found = 'lists of scores that do not say which label each is of'
  const expected = 'scores by label, for both models predict the same labels in every domain-test row'
  throw badInput('BAD_SCORE', { file: test.files[0]!, found, expected, remedy: BY_LABEL })
}

function refuseOtherLengths(scores: readonly Score[], frame: Frame, model: Model): void {
  const size = scores.find(isList)!.length
  const row = scores.findIndex((score) => isList(score) && score.length !== size)
  if (row < 0) return
  const found = counted((scores[row] as readonly number[]).length, 'score')
  const details = {
    ...placeOf(frame, row),
    column: `${model}_score`,
    found,
    expected: `${size}, as in other rows`,
  }
  throw badInput('BAD_SCORE', details)
}

/** One per label, in their order; `null` where lists cannot be told apart. */
function byLabel(
  rows: readonly Score[],
  labels: readonly Label[],
  order: readonly number[] | null,
  frame: Frame,
  model: Model,
): readonly (readonly number[])[] | null {
  if (order === null && rows.some(isList)) return null
  const keys = labels.map(String)
  return rows.map((score, row) => {
    if (score === null || typeof score === 'number') return []
    if (isList(score)) return order!.map((place) => score[place]!)
    const names = Object.keys(score)
    if (names.length === keys.length && keys.every((key) => Object.hasOwn(score, key)))
      return keys.map((key) => (score as Readonly<Record<string, number>>)[key]!)
    const expected = `one score for each of ${listed(labels)}`
    throw badInput('BAD_SCORE', {
      ...placeOf(frame, row),
      column: `${model}_score`,
      found: listed(names),
      expected,
    })
  })
}
