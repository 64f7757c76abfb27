import { lesson as adaptingToADomain } from '../content/adapting-to-a-domain.lesson.generated.js'
import type { Lesson } from './lesson.js'

/** The lessons there are, in the order of the path. */
export const lessons: readonly Lesson[] = [adaptingToADomain]

/** The lesson on a pattern, `null` where there is none yet. */
export function lessonOf(pattern: string): Lesson | null {
  return lessons.find((lesson) => lesson.slug === pattern) ?? null
}
