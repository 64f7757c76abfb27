import { asksCertainty, isOpen, type PracticeResult, type Session, selfCheckOf } from '@fitcheck/quiz'
import { useState } from 'react'
import type { Binding } from '../../app/frame/binding.js'
import { Page } from '../../app/frame/Page.js'
import type { Place } from '../../app/places.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { blank, type Line, paragraph, span } from '../../ui/line.js'
import { printableView } from '../../ui/printable.js'
import { QuestionPage } from './QuestionPage.js'
import { type Begin, useAttempt } from './useAttempt.js'
import { WaitingPage } from './WaitingPage.js'

interface Props {
  /** Under which it is kept. */
  readonly name: string
  readonly at: Place
  readonly begin: Begin
  readonly onBack: () => void
  /** Keys of the result page, beside going on. */
  readonly after: (result: PracticeResult) => readonly Binding[]
}

/** A run of practice questions, from the first to what it came to. */
export function PracticeRun({ name, at, begin, onBack, after }: Props) {
  const { context } = useApp()
  const { session, act, problem, retry } = useAttempt(name, begin)
  const [like, setLike] = useState<{ readonly id: string; readonly name: string } | null>(null)
  if (session === null) return <WaitingPage at={at} problem={problem} onBack={onBack} />
  if (like !== null)
    return (
      <PracticeRun
        key={like.name}
        name={like.name}
        at={at}
        begin={(engine) => engine.start({ pattern: session.pattern, mode: 'practice', like: like.id })}
        onBack={() => setLike(null)}
        after={() => [{ keys: ['enter'], label: 'back to where you were', run: () => setLike(null) }]}
      />
    )
  if (session.result?.mode === 'practice')
    return (
      <PracticeResultPage at={at} result={session.result} bindings={after(session.result)} onBack={onBack} />
    )

  const place = session.places[session.position]!
  const open = isOpen(place)
  const others = session.places.some((each, i) => i !== session.position && isOpen(each))
  const eventId = context.newId
  const bindings: Binding[] = open
    ? [
        {
          keys: ['enter'],
          label: place.question.type === 'self-check' && place.rubric === null ? 'compare' : 'check',
          inField: true,
          run: () => act({ type: comparesNext(place) ? 'reveal' : 'submit', eventId: eventId() }),
        },
        ...(place.hints.length < place.question.hintCount
          ? [{ keys: ['h'], label: 'hint', run: () => act({ type: 'hint' }) }]
          : []),
        ...(place.question.type === 'self-check'
          ? []
          : [{ keys: ['s'], label: 'steps', run: () => act({ type: 'reveal', eventId: eventId() }) }]),
        ...(others ? [{ keys: ['n', 'right'], label: 'skip', run: () => act({ type: 'next' }) }] : []),
        ...(asksCertainty(session, place) ? [certainty()] : []),
      ]
    : [
        {
          keys: ['enter', 'n', 'right'],
          label: others ? 'next question' : 'finish',
          run: () => act(others ? { type: 'next' } : { type: 'finish', eventId: eventId() }),
        },
        ...(place.outcome?.another
          ? [
              {
                keys: ['m'],
                label: 'another like it',
                run: () => setLike({ id: place.question.id, name: `like ${context.newId()}` }),
              },
            ]
          : []),
      ]
  return (
    <QuestionPage
      key={session.position}
      at={at}
      session={session}
      act={act}
      retry={retry}
      bindings={bindings}
      onBack={onBack}
    />
  )

  function certainty(): Binding {
    const order = [null, 'unsure', 'fairly', 'sure'] as const
    const next = order[(order.indexOf(place.certainty) + 1) % order.length]!
    return { keys: ['u'], label: 'how sure', run: () => act({ type: 'certainty', certainty: next }) }
  }
}

/** Of a self-check: what was written is compared with its points before it is stored. */
function comparesNext({ question, rubric, draft }: Session['places'][number]): boolean {
  return question.type === 'self-check' && rubric === null && selfCheckOf(draft).text.trim() !== ''
}

function PracticeResultPage({
  at,
  result,
  bindings,
  onBack,
}: {
  readonly at: Place
  readonly result: PracticeResult
  readonly bindings: readonly Binding[]
  readonly onBack: () => void
}) {
  const { context } = useApp()
  const width = usePageWidth()
  const { right, of, misconceptions, next } = printableView(result, context.ascii)
  const text = (words: string, strong = false) =>
    paragraph(words, { first: [span(' ')], width: width - 1, strong })
  const lines: Line[] = [
    blank,
    ...text(of === 0 ? 'Done.' : `Right in the end: ${right} of ${of}.`, true),
    blank,
    ...(misconceptions.length === 0 ? [] : text('Ideas that came up on the way:')),
    ...misconceptions.flatMap(({ name }) => paragraph(name, { first: [span('   - ')], width: width - 1 })),
    ...(misconceptions.length === 0 ? [] : [blank]),
    ...text(next),
  ]
  return <Page place={at} lines={lines} bindings={bindings} onBack={onBack} />
}
