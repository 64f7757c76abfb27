import type { Policy } from '../verdict/policy.js'
import type { RowColumns, Split, Splits } from './evaluation.js'
import { findNearDuplicates } from './nearDuplicates.js'
import type { SameInputReport, SplitRows } from './prepared.js'
import { type AnyColumns, rowsIn } from './rowsIn.js'
import {
  findRepeats,
  findSameInput,
  type InputKeys,
  idsRestart,
  inputKeys,
  type SameInputMeans,
} from './sameInput.js'
import { mapSplits } from './splitOrder.js'

/** How rows of a task are compared. */
export interface JudgedRowsOptions<Columns> {
  /** Whether two rows, each of its columns, have the same truth: rows with the same input should. */
  readonly sameTruth: (a: Columns, i: number, b: Columns, j: number) => boolean
  /** See `Evaluation.ids`. */
  readonly ids?: 'split' | 'global' | undefined
  /** What the policy says of near-duplicates of train rows. */
  readonly leakage?: Policy['leakage'] | undefined
}

/** The rows of every split, and what comparing their inputs found. */
export interface JudgedRows {
  readonly splits: Splits<SplitRows>
  readonly sameInput: SameInputReport
}

/**
 * Which rows of each split are judged: those neither leaked from train nor a repeat of an earlier row. Where clusters
 * are declared, repeats belong together and stay. Time and memory O(rows).
 */
export function judgedRows<Columns extends AnyColumns>(
  splits: Splits<Columns>,
  options: JudgedRowsOptions<Columns>,
): JudgedRows {
  const { sameTruth } = options
  const train = splits['domain-train']
  const restart = options.ids !== 'global' && idsRestart(splits['domain-test'], train)
  const trainKeys = train && inputKeys(train, !restart)
  const by = new Set<SameInputMeans>()
  const conflicts: string[] = []
  let conflictCount = 0

  const judged = mapSplits(splits, (columns, split) => {
    const rows = rowsIn(columns)
    const { ids } = columns
    const idOf = (row: number) => ids?.[row] ?? String(row + 1)
    const keys = inputKeys(columns, !restart)
    const leak = comparesWithTrain(split) && trainKeys ? findSameInput(keys, trainKeys) : null
    for (const means of leak?.by ?? []) by.add(means)
    const repeats = columns.clusters ? null : findRepeats(keys)
    const isKnown = (row: number) => (leak?.match[row] ?? -1) !== -1 || (repeats?.[row] ?? -1) !== -1
    const near =
      comparesWithTrain(split) && trainKeys
        ? nearDuplicatesIn(keys, trainKeys, isKnown, options.leakage)
        : none
    const clean = new Int32Array(rows)
    let judgedCount = 0
    const leaked: number[] = []
    const repeated: number[] = []
    for (let row = 0; row < rows; row++) {
      const twin = leak?.match[row] ?? -1
      const first = repeats?.[row] ?? -1
      if (twin !== -1) leaked.push(row)
      else if (first !== -1) repeated.push(row)
      else if (!near.has(row) || options.leakage?.nearDuplicates !== 'remove') clean[judgedCount++] = row
      const conflict =
        twin !== -1
          ? !sameTruth(columns, row, train!, twin)
          : first !== -1 && !sameTruth(columns, row, columns, first)
      if (!conflict) continue
      conflictCount++
      if (conflicts.length < 20) conflicts.push(idOf(row))
    }
    return {
      split,
      rows,
      idOf,
      clean: clean.subarray(0, judgedCount),
      leaked: Int32Array.from(leaked),
      repeated: Int32Array.from(repeated),
      nearDuplicates: Int32Array.from(near),
      slices: columns.slices ?? {},
      clusters: columns.clusters ? codesOf(columns.clusters) : null,
      weights: weightsOf(columns),
    }
  })
  return {
    splits: judged,
    sameInput: {
      by: (['input hash', 'text', 'id'] as const).filter((means) => by.has(means)),
      idsRestart: restart,
      labelConflicts: { count: conflictCount, examples: conflicts },
    },
  }
}

const none: ReadonlySet<number> = new Set()

/** The rows whose text is nearly that of a train row, beside those known to have the same input as another. */
function nearDuplicatesIn(
  { texts }: InputKeys,
  train: InputKeys,
  isKnown: (row: number) => boolean,
  leakage: Policy['leakage'] | undefined,
): ReadonlySet<number> {
  if (!texts || !train.texts || !leakage) return none
  const known = new Set<number>()
  for (let row = 0; row < texts.length; row++) if (isKnown(row)) known.add(row)
  const { match } = findNearDuplicates(texts, train.texts, { similarity: leakage.similarity, skip: known })
  const near = new Set<number>()
  for (let row = 0; row < match.length; row++) if (match[row] !== -1) near.add(row)
  return near
}

/** Claims rest on these: what was trained on says nothing in them. */
function comparesWithTrain(split: Split): boolean {
  return split === 'domain-test' || split === 'general-test'
}

/** Codes of clusters in the order in which they first occur. */
function codesOf(clusters: readonly string[]): Int32Array {
  const codes = new Map<string, number>()
  return Int32Array.from(clusters, (cluster) => {
    const known = codes.get(cluster)
    if (known !== undefined) return known
    codes.set(cluster, codes.size)
    return codes.size - 1
  })
}

/** Equal weights say nothing: only their ratios count. */
function weightsOf({ weights }: RowColumns): Float64Array | null {
  if (!weights) return null
  const given = Float64Array.from(weights)
  return given.some((weight) => weight !== given[0]) ? given : null
}
