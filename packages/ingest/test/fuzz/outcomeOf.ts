import { type Aggregates, type Evaluation, judgeAny, parsePolicy } from '@fitcheck/core/verdict'
import { readEvidence } from '../../src/readEvaluation.js'
import type { FileReading, ReadOptions, Source } from '../../src/reading.js'

/** A reading or a refusal takes less than this, however a file looks. */
const PATIENCE = 10_000

/** What reading ends with. */
export interface Outcome {
  readonly files: readonly FileReading[] | null
  readonly code: string | null
}

const POLICY = parsePolicy({ extends: 'balanced' })

/**
 * Reads, and judges what was read: what core would refuse has to be refused by the readers, who know the line.
 *
 * @throws what is no `IngestError`, what core refuses, or where it takes too long: all are faults of the readers
 */
export async function outcomeOf(sources: readonly Source[], options: ReadOptions): Promise<Outcome> {
  const start = performance.now()
  const outcome = await readEvidence(sources, options).then(
    (reading) => {
      judged('evaluation' in reading ? reading.evaluation : reading.aggregates)
      return { files: reading.files, code: null }
    },
    (error: Error & { code?: string }) => {
      const { name, code, message } = error
      if (name !== 'IngestError' || !code || !message) throw error
      return { files: null, code }
    },
  )
  const taken = performance.now() - start
  if (taken > PATIENCE) throw new Error(`took ${taken.toFixed(0)} ms`)
  return outcome
}

function judged(evidence: Evaluation | Aggregates): void {
  try {
    judgeAny(evidence, POLICY)
  } catch (error) {
    // A policy that asks for what a task has not is the user's, and no matter of the file.
    if ((error as { code?: string }).code !== 'POLICY_NOT_APPLICABLE') throw error
  }
}
