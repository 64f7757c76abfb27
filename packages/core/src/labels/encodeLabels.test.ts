import { describe, expect, it } from 'vitest'
import { encodeLabels } from './encodeLabels.js'

describe('encodeLabels', () => {
  it('codes columns by the sorted labels of all of them', () => {
    const { labels, codes } = encodeLabels({ truth: ['b', 'a'], predicted: ['c', 'a'] })
    expect(labels).toEqual(['a', 'b', 'c'])
    expect(codes.map((column) => [...column])).toEqual([
      [1, 0],
      [2, 0],
    ])
  })

  it('puts the listed labels first, in their order, present or not', () => {
    const { labels, codes } = encodeLabels({ truth: [1, 3] }, [9, 3])
    expect(labels).toEqual([9, 3, 1])
    expect([...codes[0]!]).toEqual([2, 1])
  })

  it('reads typed arrays', () => {
    expect(encodeLabels({ truth: Int32Array.of(5, -5) }).labels).toEqual([-5, 5])
  })

  it('refuses columns that mix types, naming the row', () => {
    expect(() => encodeLabels({ truth: [1, 0], predicted: [1, '0'] })).toThrow(
      'predicted[1] is the string 0, but other labels are of type number',
    )
    expect(() => encodeLabels({ truth: ['a'] }, [1])).toThrow('truth[0]')
  })

  it('refuses what is no label', () => {
    expect(() => encodeLabels({ truth: ['a', null as never] })).toThrow('truth[1] is null; expected a string')
    expect(() => encodeLabels({ truth: [NaN] })).toThrow('truth[0] is NaN; expected a finite number')
  })
})
