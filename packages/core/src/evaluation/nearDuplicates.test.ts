import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shingles } from '../text/shingles.js'
import { findNearDuplicates, findNearRepeats } from './nearDuplicates.js'

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ')

/** By definition, pair by pair. */
function isNear(text: string, other: string, similarity: number): boolean {
  const [a, b] = [shingles(text), shingles(other)]
  const shared = [...a].filter((run) => b.has(run)).length
  const jaccard = shared / (a.size + b.size - shared)
  return text === other || jaccard >= similarity || (shared >= 9 && shared >= 0.9 * a.size)
}

describe('findNearDuplicates', () => {
  it('finds a text with two words fewer, and says how near it is', () => {
    const { match, similarity } = findNearDuplicates([words(0, 40)], [words(90, 99), words(0, 38)], {
      similarity: 0.7,
    })
    expect([...match]).toEqual([1])
    expect(similarity[0]).toBeCloseTo(34 / 36, 12)
  })

  it('finds a text of 13 words inside a long one, and not one of 12', () => {
    const long = [words(0, 500)]
    expect([...findNearDuplicates([words(50, 63), words(50, 62)], long, { similarity: 0.7 }).match]).toEqual([
      0, -1,
    ])
  })

  it('does not find a long text by a short one that stands in it', () => {
    expect([...findNearDuplicates([words(0, 500)], [words(50, 100)], { similarity: 0.7 }).match]).toEqual([
      -1,
    ])
  })

  it('compares texts under five words by equality alone', () => {
    const { match } = findNearDuplicates(['thank you', 'thank you!', null], ['thank you', null], {
      similarity: 0.7,
    })
    expect([...match]).toEqual([0, -1, -1])
  })

  it('leaves rows out that are known already', () => {
    const options = { similarity: 0.7, skip: new Set([0]) }
    expect([...findNearDuplicates([words(0, 40), words(0, 40)], [words(0, 40)], options).match]).toEqual([
      -1, 0,
    ])
  })

  it('finds what pairwise comparison finds, and the first of it', () => {
    // Slices of one long text, so that all degrees of overlap occur; some of few sizes, so that equal texts do.
    const slice = fc
      .oneof(
        fc.tuple(fc.nat(60), fc.nat(40)),
        fc.tuple(fc.constantFrom(0, 5, 10), fc.constantFrom(20, 22, 30)),
      )
      .map(([from, length]) => words(from, from + length))
    fc.assert(
      fc.property(
        fc.array(slice, { maxLength: 12 }),
        fc.array(slice, { maxLength: 12 }),
        fc.constantFrom(0.3, 0.7, 0.95, 1),
        (texts, others, similarity) => {
          const { match } = findNearDuplicates(texts, others, { similarity })
          // An equal text before one that is only nearly the same.
          const wanted = texts.map((text) => {
            const equal = others.indexOf(text)
            return equal === -1 ? others.findIndex((other) => isNear(text, other, similarity)) : equal
          })
          expect([...match]).toEqual(wanted)
        },
      ),
    )
  })
})

describe('findNearRepeats', () => {
  it('names the later of two rows, whichever of them stands in the other', () => {
    const whole = words(0, 60)
    const part = words(10, 30)
    expect([...findNearRepeats([whole, part], { similarity: 0.7 }).match]).toEqual([-1, 0])
    expect([...findNearRepeats([part, whole], { similarity: 0.7 }).match]).toEqual([-1, 0])
    expect([...findNearRepeats([whole, words(100, 130)], { similarity: 0.7 }).match]).toEqual([-1, -1])
  })
})
