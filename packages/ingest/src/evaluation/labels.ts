import type { ClassEvaluation, Label } from '@fitcheck/core/verdict'
import { badInput, counted, listed, shown } from '../badInput.js'
import type { Answer } from '../columns/cellValues.js'
import { MODELS } from '../columns/model.js'
import type { IngestErrorDetails } from '../ingestError.js'
import { type ClassFrame, type Frame, placeOf } from './frame.js'

/**
 * Labels of one type. CSV has text, JSON may have numbers or booleans: where the data mix types (`1` in one file, `"1"`
 * in another), all become text, and a note says so.
 */
export function unifyLabels(frames: readonly Frame[], notes: string[]): readonly Frame[] {
  const types = new Set<string>()
  const take = (label: Label) => types.add(typeof label === 'string' ? 'text' : typeof label)
  for (const frame of frames) {
    for (const column of labelColumns(frame))
      for (const answer of column) {
        if (answer === null) continue
        if (isSet(answer)) answer.forEach(take)
        else take(answer)
      }
  }
  if (types.size < 2) return frames
  notes.push(
    `Labels come as ${[...types].sort().join(' and ')}: all were read as text, so that 1 and "1" are one label.`,
  )
  let twice = 0
  const asText = (answer: Answer | null): string | readonly string[] | null => {
    if (answer === null) return null
    if (!isSet(answer)) return String(answer)
    const labels = new Set(answer.map(String))
    if (labels.size < answer.length) twice++
    return [...labels]
  }
  const unified = frames.map((frame) => ({
    ...frame,
    truth: frame.truth?.map((answer) => asText(answer)!) ?? null,
    base: frame.base && { ...frame.base, predictions: frame.base.predictions.map(asText) },
    tuned: frame.tuned && { ...frame.tuned, predictions: frame.tuned.predictions.map(asText) },
  }))
  if (twice > 0)
    notes.push(
      `${counted(twice, 'set')} of labels ${twice === 1 ? 'names' : 'name'} one label twice so, such as 1 and "1": it was taken once.`,
    )
  return unified
}

function isSet(answer: Answer): answer is readonly Label[] {
  return Array.isArray(answer)
}

function labelColumns(frame: Frame): readonly (readonly (Answer | null)[])[] {
  return [frame.truth ?? [], ...MODELS.map((model) => frame[model]?.predictions ?? [])]
}

/** What is told of a task whose rows have one label each. */
export interface ClassOptions {
  readonly task?: ClassEvaluation['task'] | undefined
  /** As written in the data. */
  readonly positive?: string | undefined
}

/**
 * The classes, sorted (numbers by size, text by code unit), and the task they make: two are binary, more multiclass,
 * unless the task is given. Classes are the labels of the truth over all splits. Where the truth has but one, the
 * positive class given makes the second, if the models predict it.
 *
 * @throws IngestError `BAD_VALUE` with one label only, `MISUSE` where the task or positive class given do not fit
 */
export function classesOf(
  frames: readonly ClassFrame[],
  options: ClassOptions,
): { readonly labels: readonly Label[]; readonly task: 'binary' | 'multiclass' } {
  const truth = new Set<Label>()
  for (const frame of frames) for (const label of frame.truth ?? []) truth.add(label)
  const { positive } = options
  if (truth.size === 1) {
    const place = { file: frames[0]!.files[0]!, column: 'label' }
    truth.add(secondLabel([...truth][0]!, predictedIn(frames), { positive, place }))
  }
  const labels = [...truth].sort(inOrder)
  if (positive !== undefined && !labels.some((label) => String(label) === positive)) {
    const expected = `one of the labels ${listed(labels)}`
    const remedy = 'Write it as it stands in the data.'
    throw badInput(
      'MISUSE',
      { found: shown(positive), expected, remedy },
      `--positive ${positive} is no label: expected ${expected}`,
    )
  }
  if (options.task === 'binary' && labels.length > 2) throw notBinary(labels, frames)
  return { labels, task: options.task ?? (labels.length === 2 ? 'binary' : 'multiclass') }
}

/** Numbers by size, text by code unit. */
export function inOrder(a: Label, b: Label): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The labels that the models predict. */
function predictedIn(frames: readonly ClassFrame[]): readonly Label[] {
  const predicted = new Set<Label>()
  for (const frame of frames)
    for (const model of MODELS)
      for (const label of frame[model]?.predictions ?? []) if (label !== null) predicted.add(label)
  return [...predicted]
}

/**
 * Where the truth has one class only: the other that was said, if the positive class given tells which.
 *
 * @throws IngestError `BAD_VALUE`
 */
export function secondLabel<L extends Label>(
  only: L,
  said: readonly L[],
  { positive, place }: { readonly positive: string | undefined; readonly place: IngestErrorDetails },
): L {
  const others = said.filter((label) => label !== only)
  if (positive !== undefined) {
    const named = others.find((label) => String(label) === positive)
    if (named !== undefined) return named
    if (String(only) === positive && others.length === 1) return others[0]!
  }
  const found = shown(only)
  const problem = `every row has the label ${found}, expected at least two labels`
  const remedy =
    others.length === 1
      ? `If the test set is right as it is, name the positive class: --positive ${others[0]}.`
      : 'Without rows of another class nothing can be said about telling them apart.'
  throw badInput('BAD_VALUE', { ...place, found, expected: 'at least two labels', remedy }, problem)
}

function notBinary(labels: readonly Label[], frames: readonly ClassFrame[]) {
  const counts = new Map<Label, number>()
  for (const frame of frames)
    for (const label of frame.truth!) counts.set(label, (counts.get(label) ?? 0) + 1)
  const rarest = labels.reduce((least, label) => (counts.get(label)! < counts.get(least)! ? label : least))
  const frame = frames.find(({ truth }) => truth!.includes(rarest))!
  const place = placeOf(frame, frame.truth!.indexOf(rarest))
  const found = counted(labels.length, 'label')
  const problem = `the task is given as binary, and the data have ${found}: ${listed(labels)} (the rarest, ${shown(rarest)}, first here)`
  const remedy = 'Correct the labels, or leave the task out.'
  return badInput('MISUSE', { ...place, column: 'label', found, expected: '2 labels', remedy }, problem)
}
