import type { ClassEvaluation } from '@fitcheck/core/verdict'
import { readEvaluation } from '../src/readEvaluation.js'
import type { Reading, ReadOptions, Source } from '../src/reading.js'

/** Reads what is known to have one label a row. */
export async function readClasses(
  sources: readonly Source[],
  options?: ReadOptions,
): Promise<Reading & { readonly evaluation: ClassEvaluation }> {
  const reading = await readEvaluation(sources, options)
  const { evaluation } = reading
  if (evaluation.task === 'multilabel' || evaluation.task === 'graded')
    throw new Error(`read as ${evaluation.task}`)
  return { ...reading, evaluation }
}
