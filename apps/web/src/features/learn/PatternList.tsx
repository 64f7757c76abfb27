import Link from 'next/link'
import type { ReactNode } from 'react'
import { pathOfLessons } from './pathOfLessons'

/** The patterns that have content, part by part, each a link into a place. */
export function PatternList({
  place,
  note,
}: {
  place: 'learn' | 'practice' | 'test'
  note: (minutes: number) => ReactNode
}) {
  return pathOfLessons().map(({ part, name, lessons }) => (
    <section key={part} aria-labelledby={`part-${part}`} className="mt-10">
      <h2 id={`part-${part}`} className="mb-2 text-sm text-soft">
        {name}
      </h2>
      <ul className="border-t border-line">
        {lessons.map(({ lesson, pattern }) => (
          <li key={lesson.slug} className="border-b border-line">
            <Link
              href={`/${place}/${lesson.slug}`}
              className="-mx-3 grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 rounded-lg px-3 py-4 hover:bg-wash/60 sm:grid-cols-[2rem_minmax(0,1fr)_auto]"
            >
              <span className="numeric pt-0.5 text-sm text-faint">{pattern.number}</span>
              <span>
                <span className="block text-lg font-medium">
                  {place === 'learn' ? lesson.title : pattern.title}
                </span>
                <span className="mt-0.5 block max-w-[40rem] text-soft first-letter:uppercase">
                  {lesson.objectives[0]?.text}
                </span>
              </span>
              <span className="pt-1 text-sm text-faint max-sm:col-start-2 max-sm:pt-1.5">
                {note(lesson.minutes)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}
