import type { Metadata } from 'next'
import { PatternList } from '@/features/learn/PatternList'
import { PlaceHead } from '@/features/session/PlaceHead'

export const metadata: Metadata = {
  title: 'Learn',
  description:
    'Short lessons on judging a fine-tuned model, with figures that move and questions at the end.',
}

export default function LearnPage() {
  return (
    <>
      <PlaceHead title="Learn to judge a model">
        Each lesson: a prediction before the answer, a figure that moves, questions at the end.
      </PlaceHead>
      <PatternList place="learn" note={(minutes) => `${minutes} minutes`} />
    </>
  )
}
