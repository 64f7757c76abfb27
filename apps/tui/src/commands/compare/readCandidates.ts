import type { Candidate } from '@fitcheck/core/verdict'
import { type FileReading, type ReadOptions, readEvaluation, type Source } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import type { CandidateFiles } from './candidateFiles.js'

/** The candidates with their predictions, and what was read. */
export interface ReadCandidates {
  readonly candidates: readonly Candidate[]
  readonly base: FileReading
  readonly files: readonly FileReading[]
  /** Each said once, though the base is paired with every candidate. */
  readonly notes: readonly string[]
}

/**
 * Pairs the base with each run of each candidate, by id. The base's bytes are read once and kept, and its rows parsed
 * anew for each pair: two files that share no memory are what a pair is.
 * @param onRead How far it is, in [0, 1] where that is known, and in which file.
 */
export async function readCandidates(
  base: string,
  named: readonly CandidateFiles[],
  options: ReadOptions,
  onRead: (name: string, share: number | undefined) => void,
): Promise<ReadCandidates> {
  const again = await kept(await openSource('base', base))
  const total = named.reduce((sum, { files }) => sum + files.length, 0)
  const readings: {
    readonly base: FileReading
    readonly tuned: FileReading
    readonly notes: readonly string[]
  }[] = []
  const candidates: Candidate[] = []
  for (const { name, files } of named) {
    const runs = []
    for (const file of files) {
      const source = await openSource('tuned', file)
      const done = readings.length
      const {
        evaluation,
        files: read,
        notes,
      } = await readEvaluation([again(), source], {
        ...options,
        onProgress: (count, all) => onRead(file, all ? (done + count / all) / total : undefined),
      })
      readings.push({ base: read[0]!, tuned: read[1]!, notes })
      runs.push({ name: file, evaluation })
    }
    candidates.push({ name, runs })
  }
  return {
    candidates,
    base: readings[0]!.base,
    files: readings.map(({ tuned }) => tuned),
    notes: [...new Set(readings.flatMap(({ notes }) => notes))],
  }
}

/** A source whose bytes can be read again and again, standard input too. */
async function kept(source: Source): Promise<() => Source> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source.chunks) chunks.push(chunk)
  return () => ({
    ...source,
    chunks: (async function* () {
      yield* chunks
    })(),
  })
}
