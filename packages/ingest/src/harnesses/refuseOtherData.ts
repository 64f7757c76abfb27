import { badInput, shown } from '../badInput.js'
import type { FormatName } from '../formats.js'
import type { FileRole } from '../reading.js'
import type { AnswersRead, HarnessAnswer } from './harness.js'

/** What a tool's file is about, and the answers in it, by the role it was given. */
export interface GivenAnswers {
  readonly file: string
  readonly role: FileRole
  readonly format: FormatName
  readonly read: AnswersRead
}

/**
 * Are the files of the base and of the tuned model answers to the same? Ids alone do not say: tools count samples from
 * 1 in each run.
 *
 * @throws IngestError `MISUSE` for two tools, tasks or metrics; `NO_COMMON_IDS`, `LABEL_CONFLICT` for other samples
 */
export function refuseOtherData(given: readonly GivenAnswers[]): void {
  const base = given.find(({ role }) => role === 'base')
  const tuned = given.find(({ role }) => role === 'tuned')
  if (base === undefined || tuned === undefined) return
  const differ = (what: string, ofBase: string | null, ofTuned: string | null) => {
    if (ofBase === ofTuned || ofBase === null || ofTuned === null) return
    const problem = `is of the ${what} ${ofTuned}, and ${base.file} of the ${what} ${ofBase}`
    const remedy =
      what === 'metric'
        ? 'Both models have to be graded the same way: name it with --pick metric=NAME.'
        : `Both models have to answer the same: give two files of one ${what}.`
    throw badInput('MISUSE', { file: tuned.file, found: ofTuned, expected: ofBase, remedy }, problem)
  }
  differ('tool', base.format, tuned.format)
  differ('task', base.read.task, tuned.read.task)
  differ('metric', base.read.metric, tuned.read.metric)
  refuseOtherSamples(base, tuned)
}

function refuseOtherSamples(base: GivenAnswers, tuned: GivenAnswers): void {
  const answersOf = ({ read }: GivenAnswers) => read.models.flatMap(({ answers }) => answers)
  const known = new Map(answersOf(base).map((answer) => [answer.id, answer]))
  let common = 0
  let others = 0
  let first: readonly [HarnessAnswer, HarnessAnswer] | null = null
  for (const answer of answersOf(tuned)) {
    const partner = known.get(answer.id)
    if (partner === undefined) continue
    common++
    if (isSame(answer.expected, partner.expected) && isSame(answer.text, partner.text)) continue
    others++
    first ??= [answer, partner]
  }
  const file = tuned.file
  if (common === 0) {
    const found = `${shown(answersOf(tuned)[0]?.id)} here, ${shown(answersOf(base)[0]?.id)} in ${base.file}`
    const problem = `no sample of it stands in ${base.file} too (the first ones: ${found}): the two are of different tasks or data`
    const remedy = 'Run both models on the same task.'
    throw badInput('NO_COMMON_IDS', { file, found, expected: 'common samples', remedy }, problem)
  }
  if (first === null) return
  const [answer, partner] = first
  const inText = !isSame(answer.text, partner.text)
  const what = inText ? 'input' : 'expected answer'
  const [here, there] = inText ? [answer.text, partner.text] : [answer.expected, partner.expected]
  const problem = `${others} of ${common} samples are others than in ${base.file}, though their ids are the same: the ${what} of ${shown(answer.id)} is ${shown(here)} here and ${shown(there)} in line ${partner.line} there`
  const remedy = 'The two are of different tasks or data: run both models on the same.'
  const details = { file, line: answer.line, found: shown(here), expected: shown(there), remedy }
  throw badInput('LABEL_CONFLICT', details, problem)
}

/** Equal, or one of the files does not say. */
function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return a == null || b == null || a === b
}
