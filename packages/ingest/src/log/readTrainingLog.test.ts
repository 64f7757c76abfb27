import { describe, expect, it } from 'vitest'
import { readTrainingLog } from './readTrainingLog.js'

const read = (text: string) =>
  readTrainingLog(
    (async function* () {
      for (const part of text.match(/[\s\S]{1,7}/g) ?? []) yield part
    })(),
    'log',
  )
const refused = (text: string) =>
  read(text).then(
    () => 'read',
    ({ code, message }) => `${code} ${message}`,
  )
const LOG = {
  train: [
    { step: 1, epoch: 0.5, loss: 2 },
    { step: 2, epoch: 1, loss: null },
  ],
  evaluation: [{ step: 2, epoch: 1, loss: 1.5 }],
}
const HISTORY =
  '[{"step": 1, "epoch": 0.5, "loss": 2.0},\n {"step": 2, "epoch": 1.0, "loss": NaN},\n {"step": 2, "epoch": 1.0, "eval_loss": 1.5}]'
const RESULTS =
  'step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\r\n1,2.5,0.4,,\r\n2,1.5,0.6,1.75,0.5\r\n'

describe('readTrainingLog', () => {
  it('reads trainer_state.json, its log_history alone, and that as JSONL', async () => {
    expect(await read(`{"global_step": 2, "log_history": ${HISTORY}}`)).toEqual({ log: LOG, format: 'jsonl' })
    expect((await read(HISTORY)).log).toEqual(LOG)
    expect((await read(HISTORY.slice(1, -1).replaceAll(/,\n/g, '\n\n'))).log).toEqual(LOG)
  })

  it('reads the result file of an OpenAI job, plain and in base64 with line ends', async () => {
    const expected = {
      format: 'csv',
      log: {
        train: [
          { step: 1, epoch: null, loss: 2.5 },
          { step: 2, epoch: null, loss: 1.5 },
        ],
        evaluation: [{ step: 2, epoch: null, loss: 1.75 }],
      },
    }
    expect(await read(RESULTS.replaceAll('\r\n', '\n'))).toEqual(expected)
    expect(await read(`${btoa(RESULTS).replace(/.{76}/g, '$&\n')}\n`)).toEqual(expected)
  })

  const known =
    'Give trainer_state.json of a Hugging Face Trainer, or the result file (CSV) of an OpenAI fine-tuning job.'
  it.each([
    [
      ' \n',
      'EMPTY_FILE log: found an empty file, expected a training log. The step that writes it may have failed.',
    ],
    [
      '{"log_history": [{"loss": 1',
      `MALFORMED_ROW log line 1: found no JSON, expected JSON, whole or one object a line. The file may be cut off. ${known}`,
    ],
    ['{"results": []}', `BAD_VALUE log: log_history is undefined; expected a list of logged rows. ${known}`],
    [
      'id,label,tuned_pred\n1,a,a\n',
      `MISSING_COLUMN log: no column for step, so this is no training log; found id, label, tuned_pred. ${known}`,
    ],
    [
      'step,accuracy\n1,0.5\n',
      `MISSING_COLUMN log: no column for one of train_loss, valid_loss, full_valid_loss, so this is no training log; found step, accuracy. ${known}`,
    ],
    [
      'step,train_loss\nfirst,0.5\n',
      `BAD_VALUE log: results[0] is first; expected a step, a number of 0 or more. ${known}`,
    ],
  ])('refuses %j', async (text, expected) => {
    expect(await refused(text)).toBe(expected)
  })
})
