import type { JoinReport, Split } from '@fitcheck/core/verdict'
import { badInput, listed } from '../badInput.js'
import { SPLITS } from '../columns/splits.js'
import type { Table } from '../columns/table.js'
import { type Frame, frameOf } from './frame.js'
import { pairModels } from './pairModels.js'
import { modelsOf, type Part, partsOf } from './part.js'

/**
 * One frame per split: files that hold both models end to end, files of one model each joined.
 *
 * @throws IngestError where a split is given in both ways, or `domain-test` not by the tuned model, or without truth
 */
export function framesOf(
  tables: readonly Table[],
  notes: string[],
): { readonly frames: readonly Frame[]; readonly joins: { [S in Split]?: JoinReport } } {
  const parts = tables.map(partsOf)
  const frames: Frame[] = []
  const joins: { [S in Split]?: JoinReport } = {}
  for (const split of SPLITS) {
    const all = parts.flatMap((bySplit) => bySplit.get(split) ?? [])
    const of = (models: string) => all.filter(({ table }) => modelsOf(table).join() === models)
    const [both, base, tuned] = [of('base,tuned'), of('base'), of('tuned')]
    if (both.length > 0 && base.length + tuned.length > 0)
      throw givenTwice(split, both[0]!, [...base, ...tuned][0]!)
    if (base.length > 0 && tuned.length > 0) {
      const { frame, join } = pairModels(frameOf(split, base, notes), frameOf(split, tuned, notes))
      frames.push(frame)
      joins[split] = join
    } else if (both.length + tuned.length > 0) {
      const baseFile = both.length > 0 ? undefined : tables.find(({ role }) => role === 'base')?.file
      if (baseFile !== undefined && split === 'domain-test') throw noBaseRows(baseFile, tuned[0]!.table.file)
      if (baseFile !== undefined)
        notes.push(`${baseFile} has no ${split} rows: there, the tuned model stands alone.`)
      frames.push(frameOf(split, [...both, ...tuned], notes))
    } else if (base.length > 0 && split !== 'domain-test') {
      notes.push(`The ${split} rows of ${base[0]!.table.file} were not used: the tuned model has none.`)
    }
  }
  const test = frames.find(({ split }) => split === 'domain-test')
  if (test === undefined) throw noTestRows(tables, frames)
  for (const frame of frames) if (frame.truth === null && frame.kind !== 'grade') throw noTruth(frame)
  return { frames, joins }
}

function givenTwice(split: Split, both: Part, one: Part) {
  const problem = `${both.table.file} holds both models' predictions for ${split}, and ${one.table.file} those of one model`
  const remedy = 'Give one file with both, or one file per model.'
  return badInput(
    'MISUSE',
    { file: one.table.file, found: 'predictions given twice', expected: 'them once', remedy },
    problem,
  )
}

function noTestRows(tables: readonly Table[], frames: readonly Frame[]) {
  const found = frames.length === 0 ? 'none' : `only ${listed(frames.map(({ split }) => split))}`
  const expected = 'domain-test rows with predictions of the tuned model'
  const remedy =
    tables.length === 0
      ? 'Give a file of predictions.'
      : tables.every(({ role }) => role === 'base')
        ? "Give the tuned model's predictions as well."
        : 'A verdict is about the domain-test rows: give them in the file, or as a file of their own.'
  return badInput(
    'MISUSE',
    { found, expected, remedy },
    `no rows to judge: found ${found}, expected ${expected}`,
  )
}

function noBaseRows(base: string, tuned: string) {
  const problem = `no domain-test rows, and ${tuned} has some`
  const remedy = 'Give the base predictions of the same rows, or leave this file out.'
  const details = {
    file: base,
    found: 'no domain-test rows',
    expected: 'rows with the ids of the other file',
    remedy,
  }
  return badInput('NO_COMMON_IDS', details, problem)
}

function noTruth(frame: Frame) {
  const remedy = 'Name it with --columns label=NAME.'
  const details = { file: frame.files[0]!, column: 'label', expected: 'the truth', remedy }
  return badInput('MISSING_COLUMN', details, 'no column for label (the truth)')
}
