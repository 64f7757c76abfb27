import { describe, expect, it } from 'vitest'
import { parseOpenAiResults } from './parseOpenAiResults.js'

const row = (step: number, train_loss: string, valid_loss = '', full_valid_loss?: string) => ({
  step: String(step),
  train_loss,
  train_accuracy: '0.5',
  valid_loss,
  valid_mean_token_accuracy: '',
  ...(full_valid_loss !== undefined && { full_valid_loss }),
})

describe('parseOpenAiResults', () => {
  it('reads texts as a CSV has them, empty cells being no evaluation', () => {
    expect(parseOpenAiResults([row(1, '2.5', '2.6'), row(2, '2.25')])).toEqual({
      train: [
        { step: 1, epoch: null, loss: 2.5 },
        { step: 2, epoch: null, loss: 2.25 },
      ],
      evaluation: [{ step: 1, epoch: null, loss: 2.6 }],
    })
  })

  it('prefers the loss on all validation rows to that on a batch of them', () => {
    const log = parseOpenAiResults([row(1, '2', '9', '2.1'), row(2, '2', '1', '')])
    expect(log.evaluation).toEqual([{ step: 1, epoch: null, loss: 2.1 }])
  })

  it('says null of a loss that is no number', () => {
    expect(parseOpenAiResults([row(1, 'nan')]).train[0]!.loss).toBeNull()
  })

  it('refuses rows without a loss, and a loss without a step', () => {
    expect(() => parseOpenAiResults([])).toThrow(expect.objectContaining({ code: 'EMPTY_INPUT' }))
    expect(() => parseOpenAiResults([{ train_loss: '1' }])).toThrow(/results\[0\] is undefined/)
  })
})
