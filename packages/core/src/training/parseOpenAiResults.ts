import { finiteOrNull, inOrder, isLogged, type LogEntry, stepOf } from './readLogged.js'
import type { LoggedLoss, TrainingLog } from './trainingLog.js'

/**
 * The losses in the result file of an OpenAI fine-tuning job (CSV with `step`, `train_loss`, `valid_loss`,
 * `full_valid_loss`, …), given as rows. The loss on all of the validation rows is taken where there is any; else that on
 * a batch of them. Empty cells were not evaluated. It has no epochs.
 *
 * @throws InputError EMPTY_INPUT, OUT_OF_RANGE
 * @example parseOpenAiResults([{ step: '1', train_loss: '0.9', valid_loss: '' }]).train
 * // [{ step: 1, epoch: null, loss: 0.9 }]
 */
export function parseOpenAiResults(rows: readonly LogEntry[]): TrainingLog {
  const column = (name: string): LoggedLoss[] =>
    rows.flatMap((entry, row) =>
      isLogged(entry[name]) && entry[name] !== null
        ? [{ step: stepOf('results', entry, row), epoch: null, loss: finiteOrNull(entry[name]) }]
        : [],
    )
  const whole = column('full_valid_loss')
  return inOrder('results', {
    train: column('train_loss'),
    evaluation: whole.length > 0 ? whole : column('valid_loss'),
  })
}
