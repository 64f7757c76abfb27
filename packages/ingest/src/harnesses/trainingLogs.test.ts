import { describe, expect, it } from 'vitest'
import { refusal } from '../../test/refusal.js'
import { sourceOf } from '../../test/sourceOf.js'
import { readEvaluation } from '../readEvaluation.js'
import type { FileRole } from '../reading.js'

const STATE = JSON.stringify(
  {
    best_metric: null,
    epoch: 1.0,
    global_step: 2,
    log_history: [
      { epoch: 0.5, learning_rate: 5e-5, loss: 2, step: 1 },
      { epoch: 1, eval_loss: 1.5, eval_runtime: 0.1, step: 2 },
    ],
  },
  null,
  2,
)
const RESULTS =
  'step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n1,2.5,0.4,,\n2,1.5,0.6,1.75,0.5\n'
const read = (text: string, role: FileRole = 'all') =>
  readEvaluation([
    sourceOf('id,label,base_pred,tuned_pred\n1,0,0,1\n2,1,0,1\n', { name: 'rows.csv' }),
    sourceOf(text, { role, name: 'log' }),
  ])

describe('a training log given as a plain file', () => {
  it.each([
    ['trainer_state.json', STATE, 'trainer-state', 2],
    ['its log_history alone', JSON.stringify(JSON.parse(STATE).log_history), 'trainer-state', 2],
    ['the result file of an OpenAI job', RESULTS, 'openai-log', 3],
    ['that in base64', btoa(RESULTS), 'openai-log', 3],
    ['that in base64 with line ends', btoa(RESULTS).replace(/.{64}/g, '$&\n'), 'openai-log', 3],
  ])('is read as the log: %s', async (_, text, format, rows) => {
    const { evaluation, files, notes } = await read(text)
    expect(files[1]).toMatchObject({ name: 'log', role: 'log', format, rows })
    expect(evaluation.trainingLog?.train[0]).toMatchObject({ step: 1 })
    expect(notes).toContain("log is a training log: it was read as the log of the tuned model's training.")
  })

  it('is not taken for predictions', async () => {
    expect(await refusal(read(STATE, 'base'))).toBe(
      'MISUSE log: given as base, and it is a training log. Give it with --log.',
    )
  })
})
