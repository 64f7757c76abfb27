import { describe, expect, it } from 'vitest'
import { normaliseAnswer } from './normaliseAnswer.js'

describe('normaliseAnswer', () => {
  it('takes away articles that stand alone, also before a letter of another script', () => {
    expect(normaliseAnswer('An apple a day for the theatre')).toBe('apple day for theatre')
    expect(normaliseAnswer('the été')).toBe('été')
    expect(normaliseAnswer('éa')).toBe('éa')
  })

  it('takes away every ASCII punctuation mark and no other', () => {
    expect(normaliseAnswer('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')).toBe('')
    expect(normaliseAnswer('“x” 1,000')).toBe('“x” 1000')
  })

  it('joins words before it looks for articles, so that "a.b" is no article', () => {
    expect(normaliseAnswer('A.B.C.')).toBe('abc')
  })

  it('collapses the white space that Python knows', () => {
    expect(normaliseAnswer(' x\u00a0y\u001fz\u0085 \n w ')).toBe('x y z w')
    expect(normaliseAnswer('x\ufeffy')).toBe('x\ufeffy')
  })
})
