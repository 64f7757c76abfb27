import { refuse } from '../errors/refuse.js'
import type { LoggedLoss, TrainingLog } from './trainingLog.js'

/** One entry of a log: names and what stands there. */
export type LogEntry = Readonly<Record<string, unknown>>

/** Whether something stands there at all: an empty cell does not. */
export function isLogged(value: unknown): boolean {
  return value !== undefined && value !== ''
}

/** A number, or one written as text; `null` for NaN, an infinity, or what is no number. */
export function finiteOrNull(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** The step of an entry. @throws InputError OUT_OF_RANGE */
export function stepOf(argument: string, entry: LogEntry, row: number): number {
  const step = finiteOrNull(entry['step'])
  if (step !== null && step >= 0) return step
  return refuse('OUT_OF_RANGE', argument, entry['step'], 'a step, a number of 0 or more', row)
}

/** The log in the order of its steps. @throws InputError EMPTY_INPUT where neither loss was logged. */
export function inOrder(argument: string, { train, evaluation }: TrainingLog): TrainingLog {
  if (train.length + evaluation.length === 0)
    refuse('EMPTY_INPUT', argument, 'without a loss', 'at least one row with a step and a loss')
  const bySteps = (a: LoggedLoss, b: LoggedLoss) => a.step - b.step
  return { train: [...train].sort(bySteps), evaluation: [...evaluation].sort(bySteps) }
}
