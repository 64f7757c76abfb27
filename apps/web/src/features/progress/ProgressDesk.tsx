'use client'

import {
  frequentIdeas,
  type PatternProgress,
  type Problem,
  type Progress,
  patternOf,
  patternSummary,
  progressSummary,
  shareFigure,
  stageWords,
} from '@fitcheck/quiz'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { Refused, readProgress } from '@/features/session/api'
import { RichLine } from '@/features/session/Rich'
import { shareState } from '@/features/session/share'
import { Waiting } from '@/features/session/Waiting'
import { buttonClass } from '@/ui/Button'
import { IntervalBar } from '@/ui/IntervalBar'
import { LinkTerminal } from './LinkTerminal'
import { MyData } from './MyData'

/** What the learner did and where each pattern stands, as the server replays it. */
export function ProgressDesk() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for it once more
  useEffect(() => {
    let wanted = true
    readProgress()
      .then((read) => wanted && setProgress(read))
      .catch((error) => {
        if (!(error instanceof Refused)) throw error
        if (wanted) setProblem(error.problem)
      })
    return () => {
      wanted = false
    }
  }, [round])
  const again = useCallback(() => {
    setProblem(null)
    setRound((before) => before + 1)
  }, [])
  if (progress === null)
    return (
      // As tall as what comes: the footer, below the window, does not jump out of it.
      <div className="min-h-dvh">
        <Waiting problem={problem} again={again} words="Reading your progress" />
      </div>
    )

  const available = progress.patterns.filter((pattern) => pattern.available)
  const ideas = frequentIdeas(available)
  return (
    <div>
      <p className="text-lg text-soft">{progressSummary(progress)}</p>
      {progress.daysPractised === 0 && available[0] && (
        <Link
          href={`/learn/${available[0].pattern}`}
          className={buttonClass('primary', 'mt-5 min-h-11 px-5 text-base')}
        >
          Begin with a lesson
        </Link>
      )}
      {progress.open
        .filter(({ mode }) => mode === 'test')
        .map(({ attemptId, pattern, answered, of }) => (
          <p key={attemptId} className="mt-4 border-l-3 border-tuned pl-4">
            A test of {titleOf(pattern)} is open: {answered} of {of} answered.{' '}
            <Link
              href={`/test/${pattern}?attempt=${attemptId}`}
              className="text-tuned underline underline-offset-4"
            >
              Go on
            </Link>
          </p>
        ))}
      <section aria-labelledby="patterns" className="mt-10">
        <h2 id="patterns" className="mb-3 text-base font-semibold">
          Patterns
          <span className="block text-sm font-normal text-soft sm:ml-2.5 sm:inline">
            expected on ten fresh questions, against “strong”
          </span>
        </h2>
        <ul className="border-t border-line">
          {available.map((pattern) => (
            <li key={pattern.pattern} className="border-b border-line py-5">
              <PatternRow progress={pattern} />
            </li>
          ))}
        </ul>
      </section>
      {ideas.length > 0 && (
        <section aria-labelledby="ideas" className="mt-10">
          <h2 id="ideas" className="mb-2 text-base font-semibold">
            Ideas that keep coming up
          </h2>
          <ul className="list-disc pl-6 text-soft marker:text-faint">
            {ideas.map(({ id, name, times }) => (
              <li key={id} className="py-0.5">
                <RichLine text={name} /> ({times} {times === 1 ? 'time' : 'times'})
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkTerminal onLinked={again} />
      <MyData hasAny={progress.daysPractised > 0} onDeleted={again} />
    </div>
  )
}

function PatternRow({ progress }: { progress: PatternProgress }) {
  const { pattern, strength } = progress
  return (
    <div className="grid gap-x-10 gap-y-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div>
        <h3 className="text-lg font-medium">{titleOf(pattern)}</h3>
        <p className="mt-1 text-sm text-soft">
          <Days text={patternSummary(progress)} />
        </p>
        <p className="mt-2 flex gap-4 text-sm">
          {(['learn', 'practice', 'test'] as const).map((place) => (
            <Link
              key={place}
              href={`/${place}/${pattern}`}
              className="text-tuned underline underline-offset-4"
            >
              {{ learn: 'Lesson', practice: 'Practise', test: 'Test' }[place]}
            </Link>
          ))}
        </p>
      </div>
      {strength === null ? (
        <p className="text-sm text-faint">No test yet.</p>
      ) : (
        <div>
          {strength.stage !== null && <p className="mb-2 font-medium">{stageWords[strength.stage]}</p>}
          <IntervalBar figure={shareFigure(strength)} state={shareState(strength)} />
          <p className="mt-2 text-sm text-soft">{strength.sentence}</p>
        </div>
      )}
    </div>
  )
}

function titleOf(slug: string): string {
  return patternOf(slug)?.title ?? slug
}

/** A sentence whose days are times, and never broken. */
function Days({ text }: { text: string }) {
  return text.split(/(\d{4}-\d\d-\d\d)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <time key={i} dateTime={part} className="whitespace-nowrap">
        {part}
      </time>
    ),
  )
}
