import { describe, expect, it } from 'vitest'
import { firstLine, recogniseFormat } from './recogniseFormat.js'

describe('recogniseFormat', () => {
  it.each([
    ['{"id":1}', { kind: 'jsonl' }],
    ['[{"id":1}]', { kind: 'json array' }],
    ['id,label', { kind: 'csv', delimiter: ',' }],
    ['id\tlabel, the truth\tpred', { kind: 'csv', delimiter: '\t' }],
    ['id;label', { kind: 'csv', delimiter: ';' }],
    ['"a,b,c";id;label', { kind: 'csv', delimiter: ';' }],
  ])('tells what %s begins', (line, format) => {
    expect(recogniseFormat(line, 'p')).toEqual(format)
  })
})

describe('firstLine', () => {
  it('is the first line that is not blank, once it is whole', () => {
    expect(firstLine('\n\n id,la', false)).toBeNull()
    expect(firstLine('\n\n id,la\nx', false)).toBe('id,la')
    expect(firstLine('id,la', true)).toBe('id,la')
    expect(firstLine(' \n', true)).toBe('')
  })

  it('does not end inside quotes', () => {
    expect(firstLine('"a\nb";c\nd', false)).toBe('"a\nb";c')
  })
})
