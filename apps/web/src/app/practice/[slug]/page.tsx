import { patternOf } from '@fitcheck/quiz'
import type { Metadata } from 'next'
import Link from 'next/link'
import { lessonParams } from '@/features/learn/pathOfLessons'
import { PracticeDesk } from '@/features/practice/PracticeDesk'
import { PlaceHead } from '@/features/session/PlaceHead'

export const generateStaticParams = lessonParams
export const dynamicParams = false

interface Props {
  readonly params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Practice: ${patternOf((await params).slug)!.title}` }
}

export default async function PracticePatternPage({ params }: Props) {
  const { slug } = await params
  return (
    <div className="mx-auto max-w-[42.5rem]">
      <PlaceHead
        over={
          <Link href="/practice" className="hover:text-ink">
            Practice
          </Link>
        }
        title={patternOf(slug)!.title}
        small
      />
      <PracticeDesk pattern={slug} />
    </div>
  )
}
