import { badInput, listed } from '../badInput.js'
import { roleByName } from '../columns/columnName.js'
import type { Model } from '../columns/model.js'
import type { FileRole, ReadOptions } from '../reading.js'
import type { ModelAnswers } from './harness.js'
import { pickOne } from './pickOne.js'

/** The answers of a file's models, and what each stands as. */
export type AnswersByRole = readonly { readonly role: FileRole; readonly own: ModelAnswers }[]

/**
 * Which model of a file is which. A file of one model stands as it was given. Of several, one given as the base's or
 * the tuned model's has that one; else both are in it: as `--pick` says, or as their own names do.
 *
 * @throws IngestError `AMBIGUOUS_COLUMN` where it has to be said, `MISUSE` where no model has the name that is said
 */
export function modelsByRole(
  models: readonly ModelAnswers[],
  role: FileRole,
  { file, pick = {} }: { readonly file: string; readonly pick: ReadOptions['pick'] },
): AnswersByRole {
  if (models.length === 1) return [{ role, own: models[0]! }]
  const names = models.map(({ model }) => model ?? 'model')
  const called = (name: string) => models[names.indexOf(name)]!
  const find = (model: Model) => {
    if (pick[model] !== undefined) return pickOne(names, pick[model], { file, key: model })
    const own = names.filter((name) => isOf(name, model))
    return own.length === 1 ? own[0] : undefined
  }
  if (role === 'base' || role === 'tuned')
    return [{ role, own: called(find(role) ?? pickOne(names, undefined, { file, key: role })) }]
  const other = (name: string) => (names.length === 2 ? names.find((each) => each !== name) : undefined)
  const picked = { base: find('base'), tuned: find('tuned') }
  const base = picked.base ?? (picked.tuned === undefined ? undefined : other(picked.tuned))
  const tuned = picked.tuned ?? (picked.base === undefined ? undefined : other(picked.base))
  if (base === undefined || tuned === undefined || base === tuned) throw whichIsWhich(names, file)
  return [
    { role: 'base', own: called(base) },
    { role: 'tuned', own: called(tuned) },
  ]
}

/** Does a model's name say that it is the base, or the tuned one, as a column's name would? */
function isOf(name: string, model: Model): boolean {
  const guess = roleByName(`${name}_pred`)
  return guess !== null && 'model' in guess && guess.model === model
}

function whichIsWhich(names: readonly string[], file: string) {
  const found = listed(names)
  const expected = 'to be told which is the base and which the tuned one'
  const remedy = `Give --pick base=${names[0]} --pick tuned=${names[1]}, or the other way round.`
  const problem = `holds the answers of ${names.length} models: ${found}`
  return badInput('AMBIGUOUS_COLUMN', { file, found, expected, remedy }, problem)
}
