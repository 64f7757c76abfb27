import { describe, expect, it } from 'vitest'
import { parseTrainerState } from './parseTrainerState.js'

describe('parseTrainerState', () => {
  it('reads train and held-out losses, and leaves the closing summary and other rows out', () => {
    const log_history = [
      { epoch: 1, grad_norm: 1.4, learning_rate: 0.002, loss: 1.3, step: 5 },
      { epoch: 1, eval_loss: 1.2, eval_accuracy: 0.5, eval_general_loss: 9, step: 5 },
      { epoch: 2, loss: 1.1, step: 10 },
      { epoch: 2, train_loss: 1.2, total_flos: 0, step: 10 },
    ]
    expect(parseTrainerState({ best_metric: 1.2, log_history })).toEqual({
      train: [
        { step: 5, epoch: 1, loss: 1.3 },
        { step: 10, epoch: 2, loss: 1.1 },
      ],
      evaluation: [{ step: 5, epoch: 1, loss: 1.2 }],
    })
    expect(parseTrainerState(log_history)).toEqual(parseTrainerState({ log_history }))
  })

  it('says null of a loss that was no number, whichever way it was written', () => {
    const losses = (rows: readonly object[]) => parseTrainerState(rows).train.map(({ loss }) => loss)
    expect(
      losses([
        { step: 1, loss: NaN },
        { step: 2, loss: 'NaN' },
        { step: 3, loss: Infinity },
        { step: 4, loss: null },
        { step: 5, loss: '0.5' },
      ]),
    ).toEqual([null, null, null, null, 0.5])
  })

  it('takes a loss of 0 for none where the gradient was no number, and for 0 otherwise', () => {
    const log = parseTrainerState([
      { step: 1, loss: 0, grad_norm: NaN },
      { step: 2, loss: 0, grad_norm: 0.1 },
      { step: 3, loss: 0 },
    ])
    expect(log.train.map(({ loss }) => loss)).toEqual([null, 0, 0])
  })

  it('orders rows by their steps', () => {
    const log = parseTrainerState([
      { step: 20, loss: 1 },
      { step: 10, loss: 2 },
    ])
    expect(log.train.map(({ step, epoch }) => [step, epoch])).toEqual([
      [10, null],
      [20, null],
    ])
  })

  it('refuses what is no log, has no loss, or has a loss without a step', () => {
    expect(() => parseTrainerState({ results: [] })).toThrow(/log_history is undefined; expected a list/)
    expect(() => parseTrainerState(null)).toThrow(expect.objectContaining({ code: 'EMPTY_INPUT' }))
    expect(() => parseTrainerState({ log_history: [{ step: 1, train_loss: 2 }] })).toThrow(/without a loss/)
    expect(() => parseTrainerState([{ step: 1, loss: 1 }, { loss: 1 }])).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', message: expect.stringContaining('log_history[1]') }),
    )
  })
})
