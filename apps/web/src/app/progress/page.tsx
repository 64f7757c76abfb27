import type { Metadata } from 'next'
import { ProgressDesk } from '@/features/progress/ProgressDesk'
import { PlaceHead } from '@/features/session/PlaceHead'

export const metadata: Metadata = {
  title: 'Progress',
  description: 'What you learned, practised and tested, and how sure the evidence lets anyone be.',
}

export default function ProgressPage() {
  return (
    <>
      <PlaceHead title="Progress" />
      <ProgressDesk />
    </>
  )
}
