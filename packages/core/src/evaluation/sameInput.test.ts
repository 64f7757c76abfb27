import { describe, expect, it } from 'vitest'
import type { SplitColumns } from './evaluation.js'
import { findRepeats, findSameInput, idsRestart, inputKeys } from './sameInput.js'

const split = (columns: Partial<SplitColumns>, rows: number): SplitColumns => ({
  truth: Array.from({ length: rows }, () => 'a'),
  tuned: { predictions: Array.from({ length: rows }, () => 'a') },
  ...columns,
})
const keys = (columns: Partial<SplitColumns>, rows: number) => inputKeys(split(columns, rows), true)

describe('findSameInput', () => {
  it('finds a renamed copy by its hash, and believes hashes over ids', () => {
    const test = keys({ ids: ['a', 'b'], inputHashes: ['h1', 'h2'] }, 2)
    const train = keys({ ids: ['a-copy', 'b'], inputHashes: ['h1', 'h9'] }, 2)
    const { match, by } = findSameInput(test, train)
    expect([...match]).toEqual([0, -1])
    expect([...by]).toEqual(['input hash'])
  })

  it('compares texts where a hash is missing: case, width and white space aside', () => {
    const test = keys({ inputHashes: [null, 'h'], texts: ['Straße  1', 'ＡＢ'] }, 2)
    const train = keys({ texts: ['ab', 'STRASSE 1'] }, 2)
    expect([...findSameInput(test, train).match]).toEqual([1, 0])
  })

  it('falls back to ids where a row has neither', () => {
    const test = keys({ ids: ['x', 'y'], texts: ['one', null] }, 2)
    const train = keys({ ids: ['x', 'y'], texts: ['two', 'two'] }, 2)
    expect([...findSameInput(test, train).match]).toEqual([-1, 1])
  })
})

describe('findRepeats', () => {
  it('points each repeat at the first row with its input', () => {
    const rows = keys({ inputHashes: ['h', 'g', 'h', null, null], texts: [null, null, null, 'T', 't'] }, 5)
    expect([...findRepeats(rows)]).toEqual([-1, -1, 0, -1, 3])
  })
})

describe('idsRestart', () => {
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => String(from + i))
  it('is true over 90% of test ids in train', () => {
    const train = split({ ids: ids(0, 10) }, 10)
    expect(idsRestart(split({ ids: ids(0, 10) }, 10), train)).toBe(true)
    expect(idsRestart(split({ ids: ids(1, 11) }, 10), train)).toBe(false)
    expect(idsRestart(split({ ids: ids(0, 10) }, 10), undefined)).toBe(false)
  })
})
