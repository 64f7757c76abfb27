import type { VerdictView } from '@fitcheck/core/report'
import type { Evaluation, PolicyInput } from '@fitcheck/core/verdict'
import type { ColumnRole, FileReading, FileRole } from '@fitcheck/ingest'

// What the page and its worker say to each other. A read is numbered: answers to an earlier one are stale.

export interface ChosenFile {
  readonly key: string
  /** Distinct among the files chosen: messages name files by it. */
  readonly name: string
  readonly role: FileRole
  readonly blob: Blob
}

/** What the user corrected of what was guessed. */
export interface Corrections {
  readonly columns: { readonly [R in ColumnRole]?: string | readonly string[] }
  readonly positive: string | null
}

/** What is asked of the data once it is read; a change needs no second reading. */
export interface Asked {
  readonly policy: PolicyInput
  readonly trainComplete: boolean
}

export type Request =
  | { kind: 'read'; run: number; files: readonly ChosenFile[]; corrections: Corrections; asked: Asked }
  | { kind: 'judge'; asked: Asked }

/** What was read, small enough to send: the rows stay in the worker. */
export interface ReadingSummary {
  readonly files: readonly FileReading[]
  readonly notes: readonly string[]
  readonly task: Evaluation['task']
  readonly labels: readonly string[]
  readonly positive: string | null
  readonly positiveFrom: string | null
}

export interface Judged {
  readonly view: VerdictView
  readonly markdown: string
  readonly json: string
}

/** Something the user can mend: the message is complete as it stands. */
export interface Problem {
  readonly stage: 'read' | 'judge'
  readonly code: string
  readonly message: string
  /** The file it concerns, by its name; `null` where it concerns none or all. */
  readonly file: string | null
}

export type Reply =
  | { kind: 'progress'; run: number; read: number; total: number | null }
  | { kind: 'reading'; run: number; reading: ReadingSummary }
  | { kind: 'verdict'; run: number; judged: Judged }
  | { kind: 'failed'; run: number; problem: Problem }
