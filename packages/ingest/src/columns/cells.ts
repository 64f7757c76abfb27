import type { Label, Split } from '@fitcheck/core/verdict'
import { shown } from '../badInput.js'
import type { IngestErrorCode } from '../ingestError.js'
import type { ColumnRole } from '../reading.js'
import { SPLITS, splitNamed } from './splits.js'

/** Class probabilities as they stand in the data: in the order of the labels, or by label. */
export type Probabilities = readonly number[] | Readonly<Record<string, number>>

/** How a file says what a model answered: by one label a row, by a set of labels, or by a grade of the answer. */
export type AnswerKind = 'label' | 'labels' | 'grade'

/** A label, or the labels of a row that has several. */
export type Answer = Label | readonly Label[]

/** A number; of a row with several labels, one per label, in an order of the file's own or by label; `null`: none. */
export type Score = number | Probabilities | null

/** What a cell of each role is once read. A blank score or weight is `NaN`, a blank grade `null`. */
export interface CellValues {
  id: string
  split: Split
  label: Answer
  pred: Answer | null
  base_pred: Answer | null
  tuned_pred: Answer | null
  score: Score
  base_score: Score
  tuned_score: Score
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

const scoresPerLabel = (cell: unknown) => readLabelScores(cell)

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
    score: scoresPerLabel,
    base_score: scoresPerLabel,
    tuned_score: scoresPerLabel,
    probs: scoresPerLabel,
    base_probs: scoresPerLabel,
    tuned_probs: scoresPerLabel,
  },
  grade: { ...readCell, score: readGrade, base_score: readGrade, tuned_score: readGrade },
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
    const remedy = 'Where rows have several labels, each row has a list of them; --task multilabel says so.'
    return fail('BAD_VALUE', cell, `${expected}, one per row`, remedy)
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

function readTrueLabels(cell: unknown): readonly Label[] {
  const remedy = 'Label the row (a row without any label has an empty list), or remove it from the file.'
  return readLabels(cell) ?? fail('BAD_VALUE', cell, 'the true labels', remedy)
}

/** A list, or a text that joins labels by `|`, or that is a JSON list; white space beside a bar is nobody's. */
function readLabels(cell: unknown): readonly Label[] | null {
  if (cell === null) return null
  const expected = 'a list of labels, or labels joined by |'
  if (typeof cell !== 'string' && !Array.isArray(cell)) return fail('BAD_VALUE', cell, expected)
  const isJson = typeof cell === 'string' && /^\s*\[/.test(cell)
  const list: unknown = isJson ? parsedOr(cell, null) : cell
  if (list === null) return fail('BAD_VALUE', cell, `${expected} (what begins with [ is JSON)`)
  const parts: unknown[] = typeof list === 'string' ? splitAtBars(list) : (list as unknown[])
  const labels = parts.map((part) =>
    part === null || part === '' || Array.isArray(part)
      ? fail('BAD_VALUE', cell, `${expected}, none of them empty`)
      : readLabel(part, expected),
  )
  if (new Set(labels).size < labels.length) {
    const remedy = 'If these are flags, one per label, write the labels whose flag is set.'
    return fail('BAD_VALUE', cell, `${expected}, each once`, remedy)
  }
  return labels
}

function splitAtBars(text: string): string[] {
  return text.trim() === '' ? [] : text.split('|').map((part) => part.trim())
}

function parsedOr(text: string, otherwise: null): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return otherwise
  }
}

function readLabelScores(cell: unknown): Probabilities | null {
  if (cell === null) return null
  const expected = 'numbers from 0 to 1, one per label: a list, by label, or joined by |'
  const isJson = typeof cell === 'string' && /^\s*[[{]/.test(cell)
  const value = isJson ? parsedOr(cell, null) : typeof cell === 'string' ? splitAtBars(cell) : cell
  if (typeof value !== 'object' || value === null) return fail('BAD_SCORE', cell, expected)
  const number = (part: unknown) => {
    const score = readNumber(part)
    return score >= 0 && score <= 1 ? score + 0 : fail('BAD_SCORE', cell, expected)
  }
  return Array.isArray(value)
    ? value.map(number)
    : Object.fromEntries(Object.entries(value).map(([label, part]) => [label, number(part)]))
}

/** How right an answer was: a number, or true and false, as Python and JSON write them. */
function readGrade(cell: unknown): number | null {
  if (cell === null) return null
  const word = String(cell).trim().toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true' ? 1 : 0
  const grade = readNumber(cell)
  if (grade >= 0 && grade <= 1) return grade + 0
  const remedy = 'Divide grades of another scale by its highest.'
  return fail('BAD_SCORE', cell, 'how right the answer was, a number from 0 to 1, or true or false', remedy)
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
