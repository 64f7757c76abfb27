import type { Metadata } from 'next'
import { Suspense } from 'react'
import { judgedExamples } from '@/features/examples'
import { type ExampleLine, Start } from '@/features/verdict/Start'
import { Workbench } from '@/features/verdict/Workbench'

export const metadata: Metadata = {
  title: 'Verdict',
  description:
    'Drop the predictions of a base and a fine-tuned model and read the verdict: every claim as an interval against its bar. Nothing is uploaded.',
}

export default async function VerdictPage() {
  const examples: ExampleLine[] = (await judgedExamples()).map(
    ({ name, title, teaches, policy, files, view: { decision } }) => ({
      name,
      title,
      teaches,
      policy,
      files,
      decision,
    }),
  )
  return (
    <Suspense fallback={<Start examples={examples} onFiles={null} />}>
      <Workbench examples={examples} />
    </Suspense>
  )
}
