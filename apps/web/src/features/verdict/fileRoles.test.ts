import { describe, expect, it } from 'vitest'
import { distinctName, guessRoles } from './fileRoles'

describe('guessRoles', () => {
  it('takes a single file as one with both models', () => {
    expect(guessRoles(['predictions.csv'])).toEqual(['all'])
  })

  it('reads roles from names', () => {
    expect(guessRoles(['run7-finetuned.csv', 'base_model.jsonl', 'train.csv', 'general-test.csv'])).toEqual([
      'tuned',
      'base',
      'train',
      'general',
    ])
  })

  it('does not find a role inside another word', () => {
    expect(guessRoles(['database.csv'])).toEqual(['all'])
    expect(guessRoles(['constrained.csv'])).toEqual(['all'])
  })

  it('takes two files without a hint as base and tuned, in their order', () => {
    expect(guessRoles(['a.csv', 'b.csv'])).toEqual(['base', 'tuned'])
  })

  it('gives the other model to the file without a hint', () => {
    expect(guessRoles(['tuned.csv', 'old.csv'])).toEqual(['tuned', 'base'])
  })

  it('takes the rows to judge from the file without a hint beside a training file', () => {
    expect(guessRoles(['train.csv', 'predictions.csv'])).toEqual(['train', 'all'])
  })

  it('adds to what is already there', () => {
    expect(guessRoles(['more.csv'], ['all'])).toEqual(['train'])
    expect(guessRoles(['more.csv'], ['base'])).toEqual(['tuned'])
  })
})

describe('distinctName', () => {
  it('numbers a name that is taken', () => {
    expect(distinctName('a.csv', [])).toBe('a.csv')
    expect(distinctName('a.csv', ['a.csv'])).toBe('a.csv (2)')
    expect(distinctName('a.csv', ['a.csv', 'a.csv (2)'])).toBe('a.csv (3)')
  })
})
