import { patternOf } from '@fitcheck/quiz'
import type { Metadata } from 'next'
import Link from 'next/link'
import { lessonParams } from '@/features/learn/pathOfLessons'
import { PlaceHead } from '@/features/session/PlaceHead'
import { TestDesk } from '@/features/test/TestDesk'

export const generateStaticParams = lessonParams
export const dynamicParams = false

interface Props {
  readonly params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Test: ${patternOf((await params).slug)!.title}` }
}

export default async function TestPatternPage({ params }: Props) {
  const { slug } = await params
  return (
    <div className="mx-auto max-w-[42.5rem]">
      <PlaceHead
        over={
          <Link href="/test" className="hover:text-ink">
            Test
          </Link>
        }
        title={patternOf(slug)!.title}
        small
      />
      <TestDesk pattern={slug} />
    </div>
  )
}
