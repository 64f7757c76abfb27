import type { Metadata } from 'next'
import { PatternList } from '@/features/learn/PatternList'
import { PlaceHead } from '@/features/session/PlaceHead'

export const metadata: Metadata = {
  title: 'Practice',
  description: 'Questions with hints, answers that say what went wrong, and worked steps.',
}

export default function PracticePage() {
  return (
    <>
      <PlaceHead title="Practice">
        Questions with hints. A wrong answer names the idea behind it, then the steps show the way.
      </PlaceHead>
      <PatternList place="practice" note={() => 'about 5 minutes'} />
    </>
  )
}
