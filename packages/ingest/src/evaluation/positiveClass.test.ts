import { describe, expect, it } from 'vitest'
import { readClasses } from '../../test/readClasses.js'
import { sourceOf } from '../../test/sourceOf.js'

const positiveOf = async (text: string, positive?: string) => {
  const { evaluation } = await readClasses([sourceOf(text)], positive === undefined ? {} : { positive })
  return [evaluation.positive, evaluation.positiveFrom]
}

describe('positiveClass', () => {
  it('is the one given, whatever the scores say', async () => {
    expect(await positiveOf('label,tuned_pred,tuned_score\nham,ham,0.1\nspam,spam,0.9\n', 'ham')).toEqual([
      'ham',
      'given',
    ])
  })

  it('is the label whose predictions score above those of the other', async () => {
    expect(await positiveOf('label,tuned_pred,tuned_score\nham,ham,0.9\nspam,spam,0.1\n')).toEqual([
      'ham',
      'by the scores: every prediction of ham scores above every prediction of spam',
    ])
  })

  it('looks at all splits together', async () => {
    const text =
      'split,label,tuned_pred,tuned_score\ntest,cat,cat,0.3\ntest,dog,cat,0.4\ntrain,dog,dog,0.45\n'
    expect((await positiveOf(text))[0]).toBe('dog')
  })

  it('passes over a model that predicts one of the labels only', async () => {
    const text =
      'label,base_pred,base_score,tuned_pred,tuned_score\ncat,cat,0.9,cat,0.3\ndog,cat,0.1,dog,0.6\n'
    expect((await positiveOf(text))[0]).toBe('dog')
  })

  it('does not go by scores where two models disagree, or one overlaps', async () => {
    const header = 'label,base_pred,base_score,tuned_pred,tuned_score\n'
    const opposed = `${header}neg,neg,0.9,neg,0.3\npos,pos,0.1,pos,0.6\n`
    const overlapping = `${header}neg,neg,0.7,neg,0.3\npos,pos,0.7,pos,0.2\n`
    expect(await positiveOf(opposed)).toEqual(['pos', 'second of {neg, pos}'])
    expect(await positiveOf(overlapping)).toEqual(['pos', 'second of {neg, pos}'])
  })

  it('does not let scores of invalid and missing predictions count', async () => {
    const text =
      'label,tuned_pred,tuned_score\ncat,cat,0.3\ndog,dog,0.6\ncat,cow,0.7\ncat,,0.65\ndog,dog,0.62\n'
    expect((await positiveOf(text))[0]).toBe('dog')
  })

  it.each([
    ['0', '1'],
    ['False', 'True'],
    ['NO', 'Yes'],
    ['neg', 'pos'],
    ['negative', 'positive'],
    ['ham', 'spam'],
    ['legit', 'fraud'],
    ['Benign', 'malignant'],
  ])('is the second of {%s, %s}', async (negative, positive) => {
    const text = `label,tuned_pred\n${positive},${negative}\n${negative},${negative}\n`
    expect(await positiveOf(text)).toEqual([positive, `second of {${negative}, ${positive}}`])
  })
})
