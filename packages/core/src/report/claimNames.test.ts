import { describe, expect, it } from 'vitest'
import { recordedVerdict } from '../../test/recordedRuns.js'
import { claimClause, claimSubtitle, claimTitle, titleOfId } from './claimNames.js'

const spam = recordedVerdict('spam-hard-ham/good', 'spam')
const digits = recordedVerdict('digits-rotated/good', 'balanced')

describe('claimTitle', () => {
  it('names role and metric, and a slice by its value', () => {
    expect(spam.claims.map(claimTitle)).toEqual([
      'Precision floor',
      'Recall floor',
      'Precision gain',
      'Recall not worse',
      'html: specificity',
      'plain: specificity',
      'General kept',
    ])
  })

  it('says that a floor is on a macro average, and which class a recall is of', () => {
    const titles = digits.claims.map(claimTitle)
    expect(titles.slice(0, 3)).toEqual(['Macro precision floor', 'Macro recall floor', 'Accuracy gain'])
    expect(titles).toContain('class 3: recall')
  })
})

describe('claimSubtitle', () => {
  it('has the mode and what the claim is measured against', () => {
    expect(spam.claims.map(claimSubtitle)).toEqual([
      'prove',
      'prove',
      'prove · over base',
      'watch · margin 0.05',
      'watch · margin 0.10 · by slice',
      'watch · margin 0.10 · by slice',
      'prove · margin 0.05',
    ])
  })
})

describe('claimClause', () => {
  const [floor, , gain, kept, slice] = spam.claims
  it('says in words what a state means', () => {
    expect(claimClause({ ...floor!, state: 'below' })).toBe('precision falls short of 0.95')
    expect(claimClause({ ...gain!, state: 'failed' })).toBe('precision is shown to be worse than before')
    expect(claimClause({ ...gain!, bar: 0.02, state: 'unproven' })).toBe(
      'no gain in precision above 0.02 is proven',
    )
    expect(claimClause({ ...kept!, state: 'failed' })).toBe(
      'recall is shown to have fallen by more than 0.05',
    )
    expect(claimClause({ ...slice!, state: 'below' })).toBe('specificity in html fell by more than 0.10')
  })
})

describe('titleOfId', () => {
  it.each([
    ['floor/precision', 'Precision floor'],
    ['gain/f1', 'F1 gain'],
    ['noninferiority/recall', 'Recall not worse'],
    ['retention/accuracy', 'General kept'],
    ['slice/label=3/recall', 'class 3: recall'],
    ['slice/path=a/b=c/accuracy', 'a/b=c: accuracy'],
    ['split/general-test', 'General split'],
    ['slices', 'Slices'],
    ['something/else', 'something/else'],
  ])('reads %s as %s', (id, title) => {
    expect(titleOfId(id)).toBe(title)
  })
})
