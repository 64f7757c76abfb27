import { describe, expect, it } from 'vitest'
import { SPLITS, splitNamed, splitOfRole } from './splits.js'

describe('splitNamed', () => {
  it.each([
    ['domain-test', ['domain-test', 'Domain Test', 'domain_test', 'test', ' TEST ']],
    ['domain-train', ['domain-train', 'train', 'Training']],
    ['validation', ['validation', 'valid', 'val', 'dev']],
    ['general-test', ['general-test', 'general_test', 'general']],
  ])('knows %s', (split, names) => {
    for (const name of names) expect(splitNamed(name)).toBe(split)
  })

  it('knows no other', () => {
    for (const name of ['', 'holdout', '0', 'constructor']) expect(splitNamed(name)).toBeNull()
  })
})

describe('splitOfRole', () => {
  it('gives every role a split', () => {
    const roles = ['all', 'base', 'tuned', 'train', 'validation', 'general'] as const
    expect(roles.map(splitOfRole)).toEqual([SPLITS[0], SPLITS[0], SPLITS[0], ...SPLITS.slice(1)])
  })
})
