import { type Lesson, lessons, type Part, type Pattern, parts, patternOf } from '@fitcheck/quiz'

export interface LessonOnPath {
  readonly lesson: Lesson
  readonly pattern: Pattern
}

export interface PathPart {
  readonly part: Part
  readonly name: string
  readonly lessons: readonly LessonOnPath[]
}

/** The lessons there are, by part of the path; parts without any are left out. */
export function pathOfLessons(): PathPart[] {
  const all = lessons.map((lesson) => ({ lesson, pattern: patternOf(lesson.slug)! }))
  return (Object.keys(parts) as Part[])
    .map((part) => ({ part, name: parts[part], lessons: all.filter(({ pattern }) => pattern.part === part) }))
    .filter((each) => each.lessons.length > 0)
}

/** For `generateStaticParams` of a page with a pattern in its path. */
export function lessonParams(): { slug: string }[] {
  return lessons.map(({ slug }) => ({ slug }))
}
