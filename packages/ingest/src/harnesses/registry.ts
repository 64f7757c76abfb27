import type { FormatName } from '../formats.js'
import type { Head } from '../parse/head.js'
import { classificationReport } from './classificationReport.js'
import { deepeval } from './deepeval.js'
import type { Harness } from './harness.js'
import { inspect } from './inspect.js'
import { lmEval } from './lmEval.js'
import { lmEvalResults } from './lmEvalResults.js'
import { modelIndex } from './modelIndex.js'
import { openaiEvals } from './openaiEvals.js'
import { promptfoo } from './promptfoo.js'
import { openaiLog, trainerState } from './trainingLogs.js'

/** Every format of a tool, in the order they are tried. */
const HARNESSES: readonly Harness[] = [
  lmEval,
  lmEvalResults,
  promptfoo,
  inspect,
  openaiEvals,
  deepeval,
  classificationReport,
  modelIndex,
  trainerState,
  openaiLog,
]

/** The format of a tool that a file is in, by its beginning or as it is named; `null`: a table of rows. */
export function harnessOf(head: Head, as: FormatName | undefined): Harness | null {
  if (as === undefined) return HARNESSES.find((harness) => harness.recognises(head)) ?? null
  const named = HARNESSES.filter(({ name }) => name === as)
  return named.find((harness) => harness.recognises(head)) ?? named[0] ?? null
}
