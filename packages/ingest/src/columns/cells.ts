import type { Split } from '@fitcheck/core/verdict'
import type { ColumnRole } from '../reading.js'
import { fail } from './cellError.js'
import type { AnswerKind, CellValues } from './cellValues.js'
import { readLabels, readPrediction, readTrueLabels, readTruth } from './labelCells.js'
import { readGrade, readLabelScores, readNumber, readProbabilities, readScore } from './scoreCells.js'
import { SPLITS, splitNamed } from './splits.js'

type CellReaders = { readonly [R in ColumnRole]: (cell: unknown) => CellValues[R] }

/** How a cell of each role is read. A blank cell (empty, or JSON `null`) comes as `null`. */
const readCell: CellReaders = {
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

/**
 * How cells are read where answers are of that kind. In a row with several labels a cell of no text is the empty set,
 * and comes as it is.
 */
export const readersOf: { readonly [K in AnswerKind]: CellReaders } = {
  label: readCell,
  labels: {
    ...readCell,
    label: readTrueLabels,
    pred: readLabels,
    base_pred: readLabels,
    tuned_pred: readLabels,
    score: readLabelScores,
    base_score: readLabelScores,
    tuned_score: readLabelScores,
    probs: readLabelScores,
    base_probs: readLabelScores,
    tuned_probs: readLabelScores,
  },
  grade: { ...readCell, score: readGrade, base_score: readGrade, tuned_score: readGrade },
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
