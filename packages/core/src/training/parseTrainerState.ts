import { refuse } from '../errors/refuse.js'
import { finiteOrNull, inOrder, isLogged, type LogEntry, stepOf } from './readLogged.js'
import type { LoggedLoss, TrainingLog } from './trainingLog.js'

/**
 * The losses in a Hugging Face Trainer's `trainer_state.json`: rows of `log_history` with `loss`, and those with
 * `eval_loss`. Its closing summary (`train_loss`) is neither.
 *
 * Where the gradient is no number, the Trainer logs a loss of exactly 0 in place of the loss that was none
 * (`logging_nan_inf_filter`): that is read as not finite.
 *
 * @param json The file, parsed; or its `log_history` alone. Numbers may be texts, such as "NaN".
 * @throws InputError EMPTY_INPUT, OUT_OF_RANGE
 * @example parseTrainerState({ log_history: [{ step: 10, epoch: 1, loss: 0.5 }] }).train
 * // [{ step: 10, epoch: 1, loss: 0.5 }]
 */
export function parseTrainerState(json: unknown): TrainingLog {
  const rows = Array.isArray(json) ? json : (json as LogEntry | null)?.['log_history']
  if (!Array.isArray(rows)) return refuse('EMPTY_INPUT', 'log_history', rows, 'a list of logged rows')
  const train: LoggedLoss[] = []
  const evaluation: LoggedLoss[] = []
  rows.forEach((entry: LogEntry | null, row) => {
    if (entry === null || typeof entry !== 'object') return
    const take = (name: string, into: LoggedLoss[]) => {
      if (!isLogged(entry[name])) return
      const loss = finiteOrNull(entry[name])
      const filtered = loss === 0 && isLogged(entry['grad_norm']) && finiteOrNull(entry['grad_norm']) === null
      into.push({
        step: stepOf('log_history', entry, row),
        epoch: finiteOrNull(entry['epoch']),
        loss: filtered ? null : loss,
      })
    }
    take('loss', train)
    take('eval_loss', evaluation)
  })
  return inOrder('log_history', { train, evaluation })
}
