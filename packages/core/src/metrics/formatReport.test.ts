import { describe, expect, it } from 'vitest'
import { classificationReport } from './classificationReport.js'
import { formatReport } from './formatReport.js'

describe('formatReport', () => {
  it('rounds a tie to the even digit, as Python does', () => {
    // Recall of a: 5/8 = 0.625, of b: 7/8 = 0.875. '%.2f' in Python: 0.62 and 0.88.
    const truth = [...Array(8).fill('a'), ...Array(8).fill('b')]
    const predicted = [...Array(5).fill('a'), ...Array(3).fill('b'), 'a', ...Array(7).fill('b')]
    const lines = formatReport(classificationReport(truth, predicted)).split('\n')
    expect(lines[2]).toBe('           a       0.83      0.62      0.71         8')
    expect(lines[3]).toBe('           b       0.70      0.88      0.78         8')
  })

  it('calls the classes what it is told, and refuses names that do not fit', () => {
    const { classes } = classificationReport([0, 1], [0, 1], { targetNames: ['ham', 'spam'] })
    expect(classes.map(({ name }) => name)).toEqual(['ham', 'spam'])
    expect(() => classificationReport([0, 1], [0, 1], { targetNames: ['ham'] })).toThrow(
      'targetNames.length is 1; expected 2, one for each class',
    )
  })
})
