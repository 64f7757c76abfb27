import type { Metadata } from 'next'
import { PatternList } from '@/features/learn/PatternList'
import { PlaceHead } from '@/features/session/PlaceHead'

export const metadata: Metadata = {
  title: 'Test',
  description: 'Ten questions without hints that say how many of ten fresh ones you would get right.',
}

export default function TestPage() {
  return (
    <>
      <PlaceHead title="Test">
        Ten questions without hints. At the end: what to expect of you on fresh questions, and how far that
        can be off.
      </PlaceHead>
      <PatternList place="test" note={() => '10 questions, about 12 minutes'} />
    </>
  )
}
