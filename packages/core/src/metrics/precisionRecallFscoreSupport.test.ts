import { describe, expect, it } from 'vitest'
import { precisionRecallFscoreSupport } from './precisionRecallFscoreSupport.js'

describe('precisionRecallFscoreSupport', () => {
  it('gives each class by default, and says where a ratio was 0/0', () => {
    expect(precisionRecallFscoreSupport(['a', 'a', 'b'], ['a', 'a', 'a'])).toEqual({
      precision: [2 / 3, 0],
      recall: [1, 0],
      fscore: [0.8, 0],
      support: [2, 1],
      labels: ['a', 'b'],
      undefinedAt: [{ metric: 'precision', label: 'b' }],
    })
  })

  it('names the positive class of a binary average', () => {
    const { precision, support, labels, undefinedAt } = precisionRecallFscoreSupport([1, 0], [0, 0], {
      average: 'binary',
    })
    expect({ precision, support, labels }).toEqual({ precision: 0, support: null, labels: [1] })
    expect(undefinedAt).toEqual([{ metric: 'precision', label: 1 }])
  })

  it('names no class where counts are pooled', () => {
    const { undefinedAt } = precisionRecallFscoreSupport(['a'], ['a'], { average: 'micro', labels: ['b'] })
    expect(undefinedAt).toEqual([
      { metric: 'precision', label: null },
      { metric: 'recall', label: null },
      { metric: 'fscore', label: null },
    ])
  })
})
