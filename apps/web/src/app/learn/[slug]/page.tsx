import { lessonOf, parts, patternOf, patterns } from '@fitcheck/quiz'
import type { Metadata } from 'next'
import Link from 'next/link'
import { FinishLesson } from '@/features/learn/FinishLesson'
import { LessonBlocks } from '@/features/learn/LessonBlocks'
import { lessonParams } from '@/features/learn/pathOfLessons'
import { RichLine } from '@/features/session/Rich'

export const generateStaticParams = lessonParams
export const dynamicParams = false

interface Props {
  readonly params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, objectives } = lessonOf((await params).slug)!
  return { title, ...(objectives[0] && { description: `You will be able to ${objectives[0].text}` }) }
}

export default async function LessonPage({ params }: Props) {
  const { slug } = await params
  const { title, minutes, objectives, sections, sources } = lessonOf(slug)!
  const { number, part } = patternOf(slug)!
  return (
    <div className="group/lesson grid gap-x-16 pt-10 sm:pt-14 lg:grid-cols-[minmax(0,42.5rem)_14rem] lg:justify-center xl:grid-cols-[42.5rem_25.75rem] xl:gap-x-11">
      <article className="relative min-w-0">
        <p className="text-sm text-soft">
          <Link href="/learn" className="hover:text-ink">
            {parts[part]}
          </Link>
          {` · ${number} of ${patterns.length} · ${minutes} minutes`}
        </p>
        <h1 className="mt-2 font-serif text-2xl font-semibold tracking-tight">{title}</h1>
        <div className="mt-3 font-serif text-lg text-soft">
          <p>You will be able to</p>
          <ul className="list-disc pl-6 marker:text-faint">
            {objectives.map(({ id, text }) => (
              <li key={id} className="pl-1">
                <RichLine text={text} />
              </li>
            ))}
          </ul>
        </div>
        <div className="mt-8 font-serif text-lg leading-[1.62]">
          {sections.map(({ kind, title: heading, blocks }) => (
            <section
              key={kind}
              aria-labelledby={kind}
              className={
                kind === 'takeaway' ? 'mt-10 rounded-xl bg-wash px-5 py-5 sm:px-7' : 'mt-12 first:mt-0'
              }
            >
              <h2 id={kind} className="mb-4 scroll-mt-6 text-xl font-semibold tracking-tight">
                {heading}
              </h2>
              <LessonBlocks blocks={blocks} pattern={slug} />
            </section>
          ))}
        </div>
        {sources.length > 0 && (
          <section aria-labelledby="sources" className="mt-12">
            <h2 id="sources" className="mb-2 text-base font-semibold">
              Sources
            </h2>
            <ol className="list-decimal pl-6 text-sm text-soft marker:text-faint">
              {sources.map(({ text, url }) => (
                <li key={text} className="py-1 pl-1">
                  {url === null ? (
                    text
                  ) : (
                    <a href={url} className="text-tuned underline underline-offset-4">
                      {text}
                    </a>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )}
        <FinishLesson pattern={slug} />
      </article>
      <nav
        aria-label="In this lesson"
        className="sticky top-8 hidden self-start pt-2 text-sm lg:block xl:group-has-data-beside/lesson:hidden"
      >
        <ul className="grid gap-2 border-l border-line pl-4">
          {sections.map(({ kind, title: heading }) => (
            <li key={kind}>
              <a href={`#${kind}`} className="text-soft hover:text-ink">
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
