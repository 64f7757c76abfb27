import type { TrainingLog } from '@fitcheck/core/pitfalls'
import type { FormatName } from '../formats.js'
import type { Head } from '../parse/head.js'
import type { FileRole, ReadOptions } from '../reading.js'
import type { ModelAggregates } from './modelAggregates.js'

/** A format that an evaluation tool, or a trainer, writes. */
export interface Harness {
  /** Two may share a name: the tool writes two kinds of file. */
  readonly name: Exclude<FormatName, 'csv' | 'jsonl'>
  /** Does a file begin as this tool writes it? */
  readonly recognises: (head: Head) => boolean
  /** @throws IngestError */
  readonly read: (text: AsyncIterable<string>, input: HarnessInput) => Promise<HarnessReading>
}

export interface HarnessInput {
  /** What messages call the file. */
  readonly file: string
  readonly role: FileRole
  readonly head: Head
  readonly options: ReadOptions
}

export type HarnessReading = AnswersRead | LogRead | AggregatesRead

/** Answers, one by one, each with its grade. */
export interface AnswersRead {
  readonly kind: 'answers'
  readonly models: readonly ModelAnswers[]
  /** What was run, as the tool names it; `null` where the file does not say. Two files of one verdict agree on it. */
  readonly task: string | null
  /** What says how right an answer was, as the tool names it. Two files of one verdict agree on it. */
  readonly metric: string
  /** Does the tool judge an answer by comparing it with a label? */
  readonly ofLabels?: boolean
  readonly notes: readonly string[]
}

export interface ModelAnswers {
  /** As the tool names it; `null` where the file does not say. */
  readonly model: string | null
  readonly answers: readonly HarnessAnswer[]
}

/** One answer of one model. */
export interface HarnessAnswer {
  readonly id: string
  /** Where it stands in the file, 1-based. */
  readonly line: number
  /** How right it was, 1 being right; `null` where there is no answer, such as after an error. */
  readonly grade: number | boolean | null
  /** The right answer, and what was asked: the same in both models' files, else they are of different data. */
  readonly expected?: string | null
  readonly text?: string | null
  /** What was answered; `undefined` where the file does not say it as a label. */
  readonly picked?: string | null
  /** Answers to one item asked several times belong together. */
  readonly cluster?: string
  readonly inputHash?: string
}

/** What a trainer logged. */
export interface LogRead {
  readonly kind: 'log'
  readonly log: TrainingLog
}

/** Values and counts of one model, without rows. */
export interface AggregatesRead {
  readonly kind: 'aggregates'
  readonly aggregates: ModelAggregates
  /** Rows that the values are over; 0 where the file does not say. */
  readonly rows: number
  readonly notes: readonly string[]
}
