import { responseText, type Session, shareFigure, stageWords, type TestResult } from '@fitcheck/quiz'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { ClozeText } from '@/features/session/ClozeText'
import { Remarks } from '@/features/session/OutcomeView'
import { RichLine, RichText } from '@/features/session/Rich'
import { SolutionView } from '@/features/session/SolutionView'
import { StimulusView } from '@/features/session/StimulusView'
import { shareState } from '@/features/session/share'
import { buttonClass } from '@/ui/Button'
import { Chevron } from '@/ui/Disclosure'
import { IntervalBar } from '@/ui/IntervalBar'

/** What a test says: in words, as the one picture, by objective; then each question with its solution. */
export function TestResultView({ session, result }: { session: Session; result: TestResult }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { pattern } = session
  const [score, ...sentences] = result.sentences
  return (
    <div>
      <h2 ref={head} tabIndex={-1} className="font-serif text-2xl font-semibold tracking-tight outline-none">
        {result.stage === null ? score : `${stageWords[result.stage]}. ${score}`}
      </h2>
      <p className="mt-3 text-lg text-soft">{sentences.join(' ')}</p>
      <figure className="mt-7">
        <figcaption className="mb-2 text-sm text-soft">
          Expected on ten fresh questions, with its range, against what “strong” asks
        </figcaption>
        <IntervalBar figure={shareFigure(result)} state={shareState(result)} />
      </figure>
      <div className="mt-7 flex flex-wrap gap-2.5">
        <Link href={`/practice/${pattern}`} className={buttonClass('primary', 'min-h-11 px-5')}>
          Practise
        </Link>
        <Link href={`/learn/${pattern}`} className={buttonClass('plain', 'min-h-11')}>
          Lesson
        </Link>
        <Link href="/progress" className={buttonClass('quiet', 'min-h-11')}>
          Progress
        </Link>
      </div>

      <Part title="By objective">
        <ul className="border-t border-line">
          {result.byObjective.map(({ objective, marks }) => (
            <li
              key={objective}
              className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <span className="block first-letter:uppercase">
                <RichLine text={objective} />
              </span>
              <Marks marks={marks} />
            </li>
          ))}
        </ul>
      </Part>
      {result.misconceptions.length > 0 && (
        <Part title="Ideas that came up">
          <ul className="list-disc pl-6 text-soft marker:text-faint">
            {result.misconceptions.map(({ id, name }) => (
              <li key={id} className="py-0.5">
                <RichLine text={name} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Your answers">
        <ol className="border-t border-line">
          {result.answers.map((answer, i) => (
            <li key={session.places[i]!.question.id} className="border-b border-line">
              <AnswerDetails number={i + 1} place={session.places[i]!} answer={answer} />
            </li>
          ))}
        </ol>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-10">
      <h3 className="mb-2 text-base font-semibold">{title}</h3>
      {children}
    </section>
  )
}

/** Right and not right by shape, in the order asked. */
function Marks({ marks }: { marks: readonly boolean[] }) {
  const right = marks.filter(Boolean).length
  return (
    <svg
      role="img"
      aria-label={`${right} of ${marks.length} right`}
      viewBox={`0 0 ${marks.length * 16} 14`}
      className="h-3.5"
    >
      {marks.map((isRight, i) => (
        <circle
          key={i}
          cx={i * 16 + 7}
          cy="7"
          r="4.5"
          strokeWidth="1.5"
          className={isRight ? 'fill-tuned stroke-tuned' : 'fill-paper stroke-edge'}
        />
      ))}
    </svg>
  )
}

function AnswerDetails({
  number,
  place,
  answer,
}: {
  number: number
  place: Session['places'][number]
  answer: TestResult['answers'][number]
}) {
  const { question } = place
  return (
    <details className="group">
      <summary className="grid grid-cols-[1.75rem_5.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 px-1 py-2.5 hover:bg-wash/60">
        <span className="numeric text-sm text-faint">{number}</span>
        <span className={`text-sm font-medium ${answer.right ? 'text-met' : 'text-open'}`}>
          {answer.right ? '✓ right' : '○ not right'}
        </span>
        <span className="line-clamp-2 text-soft sm:line-clamp-1">
          <RichLine text={question.prompt.replace(/\s+/g, ' ')} />
        </span>
        <Chevron className="text-faint group-open:rotate-90" />
      </summary>
      <div className="grid grid-cols-1 gap-5 pt-2 pb-7 pl-1 sm:pl-9">
        <div>
          <RichText text={question.prompt} />
        </div>
        {question.stimulus !== null && <StimulusView stimulus={question.stimulus} />}
        {question.cloze !== null && <ClozeText question={question} />}
        <div className={`border-l-3 pl-4 ${answer.right ? 'border-met' : 'border-open'}`}>
          <p>
            Your answer: <RichLine text={responseText(question, answer.response)} />
          </p>
          <Remarks place={place} feedback={answer.feedback} />
        </div>
        {answer.solution === null ? (
          <p className="text-soft">
            This question is kept for tests, so its solution stays closed.{' '}
            <Link href={answer.lesson} className="text-tuned underline underline-offset-4">
              The lesson explains it.
            </Link>
          </p>
        ) : (
          <SolutionView question={question} solution={answer.solution} />
        )}
      </div>
    </details>
  )
}
