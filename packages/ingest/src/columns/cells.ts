import type { Label, Split } from '@fitcheck/core/verdict'
import { shown } from '../badInput.js'
import type { IngestErrorCode } from '../ingestError.js'
import type { ColumnRole } from '../reading.js'
import { SPLITS, splitNamed } from './splits.js'

/** Class probabilities as they stand in the data: in the order of the labels, or by label. */
export type Probabilities = readonly number[] | Readonly<Record<string, number>>

/** What a cell of each role is once read. A blank score or weight is `NaN`. */
export interface CellValues {
  id: string
  split: Split
  label: Label
  pred: Label | null
  base_pred: Label | null
  tuned_pred: Label | null
  score: number
  base_score: number
  tuned_score: number
  probs: Probabilities | null
  base_probs: Probabilities | null
  tuned_probs: Probabilities | null
  slice: string | null
  cluster: string
  weight: number
  text: string | null
  input_hash: string | null
}

/** What is wrong with one cell; where it stands is for the caller to say. */
export interface CellProblem {
  readonly code: IngestErrorCode
  readonly found: string
  readonly expected: string
  readonly remedy?: string
}

/** Thrown by a cell's reader and caught, with its place added, by `table`. */
export class CellError extends Error {
  readonly problem: CellProblem
  constructor(problem: CellProblem) {
    super(problem.expected)
    this.problem = problem
  }
}

type CellReaders = { readonly [R in ColumnRole]: (cell: unknown) => CellValues[R] }

/** How a cell of each role is read. A blank cell (empty, or JSON `null`) comes as `null`. */
export const readCell: CellReaders = {
  id: readId,
  split: readSplit,
  label: readTruth,
  pred: readPrediction,
  base_pred: readPrediction,
  tuned_pred: readPrediction,
  score: readScore,
  base_score: readScore,
  tuned_score: readScore,
  probs: readProbabilities,
  base_probs: readProbabilities,
  tuned_probs: readProbabilities,
  slice: (cell) => (cell === null ? null : readName(cell, 'text or a number')),
  cluster: readCluster,
  weight: readWeight,
  text: readText,
  input_hash: (cell) => (cell === null ? null : readName(cell, 'text or a number')),
}

function fail(code: IngestErrorCode, cell: unknown, expected: string, remedy?: string): never {
  throw new CellError({ code, found: shown(cell), expected, ...(remedy === undefined ? {} : { remedy }) })
}

function readName(cell: unknown, expected: string): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return String(cell)
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return fail('BAD_VALUE', cell, expected)
  if (Number.isInteger(cell) && !Number.isSafeInteger(cell)) {
    return fail('BAD_VALUE', cell, `${expected} that JSON keeps exact`, 'Write numbers this large in quotes.')
  }
  return String(cell)
}

function readId(cell: unknown): string {
  return readName(cell, 'an id')
}

function readSplit(cell: unknown): Split {
  const split = typeof cell === 'string' ? splitNamed(cell) : null
  if (split !== null) return split
  const remedy =
    'Also read: test, train, dev, valid, val, general. If the column is something else, rename it.'
  return fail('UNKNOWN_SPLIT', cell, `one of ${SPLITS.join(', ')}`, remedy)
}

function readLabel(cell: unknown, expected: string): Label {
  if (typeof cell === 'string' || typeof cell === 'boolean') return cell
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell === 0 ? 0 : cell
  if (Array.isArray(cell)) {
    const remedy = 'Tasks with several labels per row are not supported by this version.'
    return fail('UNSUPPORTED_TASK', cell, `${expected}, one per row`, remedy)
  }
  return fail('BAD_VALUE', cell, expected)
}

function readTruth(cell: unknown): Label {
  if (cell === null)
    return fail('BAD_VALUE', cell, 'the true label', 'Label the row, or remove it from the file.')
  return readLabel(cell, 'a label (text, number or boolean)')
}

function readPrediction(cell: unknown): Label | null {
  return cell === null ? null : readLabel(cell, 'a predicted label (text, number or boolean)')
}

function readNumber(cell: unknown): number {
  if (typeof cell === 'number') return cell
  return typeof cell === 'string' && /^\s*[\d.eE+-]+\s*$/.test(cell) ? Number(cell) : Number.NaN
}

function readScore(cell: unknown): number {
  if (cell === null) return Number.NaN
  const score = readNumber(cell)
  if (score >= 0 && score <= 1) return score + 0
  return fail('BAD_SCORE', cell, 'a number from 0 to 1', scoreRemedy(cell))
}

function scoreRemedy(cell: unknown): string {
  if (typeof cell === 'string' && /^\d+,\d+$/.test(cell)) return 'Write decimals with a point.'
  return 'A score is a probability: put logits through a sigmoid or softmax, and divide percentages by 100.'
}

function readProbabilities(cell: unknown): Probabilities | null {
  if (cell === null) return null
  const expected = 'a JSON array or object of numbers from 0 to 1, one per class'
  let value = cell
  if (typeof cell === 'string') {
    try {
      value = JSON.parse(cell)
    } catch {
      return fail('BAD_SCORE', cell, expected)
    }
  }
  if (typeof value !== 'object' || value === null) return fail('BAD_SCORE', cell, expected)
  const parts: unknown[] = Object.values(value)
  if (!parts.every((part) => typeof part === 'number' && part >= 0 && part <= 1))
    return fail('BAD_SCORE', cell, expected)
  const sum = (parts as number[]).reduce((total, part) => total + part, 0)
  if (Math.abs(sum - 1) > 0.01)
    return fail('BAD_SCORE', cell, `${expected}, adding up to 1 (here ${sum.toFixed(3)})`)
  return value as Probabilities
}

function readCluster(cell: unknown): string {
  if (cell === null)
    return fail('BAD_VALUE', cell, 'the cluster the row belongs to', 'Give a row alone a cluster of its own.')
  return readName(cell, 'text or a number')
}

function readWeight(cell: unknown): number {
  const weight = readNumber(cell)
  return weight >= 0 && weight < Number.POSITIVE_INFINITY
    ? weight + 0
    : fail('BAD_VALUE', cell, 'a weight, 0 or more')
}

/** Text as it is; chat messages and other structures as JSON, so that equal ones are equal. */
function readText(cell: unknown): string | null {
  return cell === null || typeof cell === 'string' ? cell : JSON.stringify(cell)
}
