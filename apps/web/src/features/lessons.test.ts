import { lessons } from '@fitcheck/quiz'
import { expect, it } from 'vitest'
import { lessonSlugs } from './lessons'

it('names the lessons there are', () => {
  expect([...lessonSlugs].sort()).toEqual(lessons.map(({ slug }) => slug).sort())
})
