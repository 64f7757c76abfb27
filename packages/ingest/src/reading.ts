import type { Aggregates, Evaluation, Split } from '@fitcheck/core/verdict'
import type { FormatName } from './formats.js'

/**
 * What a file is given as. `all`: base and tuned columns in one file (a `split` column may name the splits). `base`
 * and `tuned`: one model's predictions each, joined on (split, id). `train`, `validation`, `general`: rows of that
 * split, in either form. `log`: what the trainer of the tuned model logged.
 */
export type FileRole = 'all' | 'base' | 'tuned' | 'train' | 'validation' | 'general' | 'log'

/** A file to read: bytes as they come. `name` is what messages call it. */
export interface Source {
  readonly role: FileRole
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Bytes in all where known, for progress. */
  readonly size?: number
}

/** What a column of predictions can be (`contract.md`, "Rows"). */
export type ColumnRole =
  | 'id'
  | 'split'
  | 'label'
  | 'pred'
  | 'base_pred'
  | 'tuned_pred'
  | 'score'
  | 'base_score'
  | 'tuned_score'
  | 'probs'
  | 'base_probs'
  | 'tuned_probs'
  | 'slice'
  | 'cluster'
  | 'weight'
  | 'text'
  | 'input_hash'

export interface ReadOptions {
  /** Role to column name, overriding what is guessed: `{ label: 'gold' }`. Several slice columns: comma-free names in an array. */
  readonly columns?: { readonly [R in ColumnRole]?: string | readonly string[] }
  /**
   * `multilabel`: rows have sets of labels, lists or joined by `|` (lists are known by themselves). `graded`: scores
   * say how right each answer was, from 0 to 1 (known by itself where nothing else is given).
   */
  readonly task?: Evaluation['task']
  /** The positive class as written in the data. */
  readonly positive?: string
  /**
   * Reads the files of the test rows (`all`, `base`, `tuned`) as this, whatever they look like. Left out, and for any
   * other file, the content says what it is.
   */
  readonly as?: FormatName
  /**
   * Of an evaluation tool's file that holds several: the metric that grades, the filter its answers went through, and
   * which model is the base and which the tuned one. As the tool names them.
   */
  readonly pick?: {
    readonly metric?: string
    readonly filter?: string
    readonly base?: string
    readonly tuned?: string
  }
  readonly trainComplete?: boolean
  readonly ids?: 'split' | 'global'
  /** Called as bytes are read: read so far, and in all where every source's size is known. */
  readonly onProgress?: (read: number, total: number | null) => void
}

/** One file as it was understood: shown to the user, who may correct it. */
export interface FileReading {
  readonly name: string
  readonly role: FileRole
  readonly format: FormatName
  /** Of a log, the losses in it. */
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  /** Every column of the file, and the role it was given (`null`: not used). */
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole | null }[]
  readonly splits: { readonly [S in Split]?: number }
}

export interface Reading {
  readonly evaluation: Evaluation
  readonly files: readonly FileReading[]
  /** Plain sentences on what was noticed and passed over (a column not used, an empty trailing line). */
  readonly notes: readonly string[]
}

/** Files that hold no rows: values and counts of each model. */
export interface AggregatesReading {
  readonly aggregates: Aggregates
  readonly files: readonly FileReading[]
  readonly notes: readonly string[]
}
