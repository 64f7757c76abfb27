import { patternOf, type Session } from '@fitcheck/quiz'
import { useEffect, useRef, useState } from 'react'
import { Page } from '../../app/frame/Page.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { useProgress } from '../../app/useProgress.js'
import { useWaiting } from '../../app/useWaiting.js'
import { blank, paragraph, span } from '../../ui/line.js'
import { QuestionPage } from './QuestionPage.js'
import { TestResultPage } from './TestResultPage.js'
import { TestReview } from './TestReview.js'
import { useAttempt } from './useAttempt.js'
import { WaitingPage } from './WaitingPage.js'

/** A test of one pattern: what it is, its questions, a look back, its result. */
export function TestScreen({ pattern }: { readonly pattern: string }) {
  const { back, context, kept } = useApp()
  const width = usePageWidth()
  const { progress, problem: unread } = useProgress()
  const { session, act, problem, restart, retry } = useAttempt(`test ${pattern}`, null)
  const [starting, setStarting] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const sent = useRef<number | null>(null)
  const recorded = session !== null && sent.current === session.position && stateAt(session) === 'answered'
  // Goes on once, when an answer is recorded.
  useEffect(() => {
    if (!recorded) return
    sent.current = null
    act({ type: 'next' })
  }, [recorded])
  const turning = useWaiting(starting && session === null && problem === null)

  if (session === null) {
    if (progress === null) return <WaitingPage at="test" problem={unread} onBack={back} />
    const going = progress.open.find((attempt) => attempt.pattern === pattern && attempt.mode === 'test')
    const text = (words: string) => paragraph(words, { first: [span(' ')], width: width - 1 })
    const said = problem ?? (turning === '' ? null : `${turning} Drawing the questions`)
    return (
      <Page
        place="test"
        lines={[
          blank,
          [span(` Test: ${patternOf(pattern)?.title ?? pattern}`, undefined, true)],
          blank,
          ...text(
            '10 questions, about 12 minutes, no clock. Most are typed; there are no hints, and nothing is said of an answer until the end.',
          ),
          blank,
          ...text(
            'At the end it says how many of ten fresh questions like these you would get right without help, and how far that can be off. “Strong” means more than about two in three, guesses left out. Ten questions, nobody watching: it is for you.',
          ),
          blank,
          ...text('Leaving is safe. Every answer is kept, and you go on where you were.'),
          ...(going ? [blank, ...text(`You have one open: ${going.answered} of ${going.of} answered.`)] : []),
        ]}
        {...(said
          ? { message: { text: said, tone: problem === null ? ('quiet' as const) : ('failed' as const) } }
          : {})}
        bindings={[
          {
            keys: ['enter'],
            label: going ? 'go on' : 'begin',
            run: () => {
              if (starting && problem === null) return
              setStarting(true)
              restart((engine) =>
                going ? engine.resume(going.attemptId) : engine.start({ pattern, mode: 'test' }),
              )
            },
          },
        ]}
      />
    )
  }
  if (session.result?.mode === 'test')
    return (
      <TestResultPage
        session={session}
        result={session.result}
        onBack={() => {
          kept.delete(`test ${pattern}`)
          back()
        }}
      />
    )
  const finish = (leaveOpen: boolean) => act({ type: 'finish', eventId: context.newId(), leaveOpen })
  if (reviewing || isAnswered(session))
    return (
      <TestReview
        session={session}
        onGo={(position) => {
          act({ type: 'go', position })
          setReviewing(false)
        }}
        onFinish={finish}
        onBack={isAnswered(session) ? back : () => setReviewing(false)}
      />
    )

  const { position, places } = session
  const place = places[position]!
  const go = (to: number) => act({ type: 'go', position: (to + places.length) % places.length })
  return (
    <QuestionPage
      key={`${position} ${place.state}`}
      at="test"
      session={session}
      act={act}
      retry={retry}
      onBack={back}
      bindings={[
        place.state === 'open'
          ? {
              keys: ['enter'],
              label: 'answer',
              inField: true,
              run: () => {
                sent.current = position
                act({ type: 'submit', eventId: context.newId() })
              },
            }
          : { keys: ['enter'], label: 'next open', run: () => act({ type: 'next' }) },
        { keys: ['right', 'n'], label: 'next', run: () => go(position + 1) },
        { keys: ['left', 'p'], label: 'before', run: () => go(position - 1) },
        { keys: ['m'], label: place.flagged ? 'unmark' : 'mark', run: () => act({ type: 'flag' }) },
        { keys: ['r'], label: 'review', run: () => setReviewing(true) },
      ]}
    />
  )
}

function stateAt({ places, position }: Session) {
  return places[position]!.state
}

function isAnswered({ places }: Session): boolean {
  return places.every(({ state }) => state === 'answered')
}
