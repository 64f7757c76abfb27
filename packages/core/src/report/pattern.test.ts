import { expect, it } from 'vitest'
import { lessonTitle, patternOf } from './pattern.js'

it('patternOf leads each finding to its lesson', () => {
  expect(patternOf('one-answer')).toEqual({ slug: 'accuracy-trap', title: 'Accuracy trap' })
  expect(patternOf('prevalence-shift')).toEqual({
    slug: 'precision-and-recall',
    title: 'Precision and recall',
  })
  expect(patternOf('no-change')).toEqual({ slug: 'right-artifact', title: 'Right artifact' })
})

it('lessonTitle gives back a slug that it does not know', () => {
  expect(lessonTitle('uncertainty')).toBe('Uncertainty')
  expect(lessonTitle('toString')).toBe('toString')
})
