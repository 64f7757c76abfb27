import { isOpen, type Session, type SessionAction } from '@fitcheck/quiz'
import type { Binding } from '../../app/frame/binding.js'
import { Page } from '../../app/frame/Page.js'
import type { Place } from '../../app/places.js'
import { useApp, usePageWidth } from '../../app/useApp.js'
import { useWaiting } from '../../app/useWaiting.js'
import { printableView } from '../../ui/printable.js'
import { questionLines } from './questionLines.js'
import { useAnswering } from './useAnswering.js'

interface Props {
  readonly at: Place
  readonly session: Session
  readonly act: (action: SessionAction) => void
  readonly retry: () => void
  /** Keys beside those of the answer. */
  readonly bindings: readonly Binding[]
  readonly onBack: () => void
}

/** The question a session stands at. */
export function QuestionPage({ at, session, act, retry, bindings, onBack }: Props) {
  const { context, glyphs } = useApp()
  const width = usePageWidth()
  const place = printableView(session.places[session.position]!, context.ascii)
  const { writing, bindings: answering, type } = useAnswering(place, act)
  const { lines, caret, focus } = questionLines(session, place, writing, width, glyphs)
  const turning = useWaiting(session.pending !== null && session.problem === null)
  const unsent = session.problem?.code === 'NOT_SENT'
  const isUnchecked = isOpen(place) && hasText(place.draft) && place.draft !== place.outcome?.response
  return (
    <Page
      place={at}
      lines={lines}
      focus={focus}
      {...(caret && writing.typing ? { field: { ...caret, type } } : {})}
      bindings={
        unsent
          ? [{ keys: ['enter', 'r'], shown: 'r', label: 'send again', inField: true, run: retry }]
          : writing.typing
            ? [...bindings, ...answering]
            : [...answering, ...bindings]
      }
      {...(turning === '' ? {} : { message: { text: `${turning} Storing your answer` } })}
      atRisk={isUnchecked ? 'This answer is not checked yet.' : null}
      onBack={onBack}
    />
  )
}

function hasText(draft: unknown): boolean {
  if (typeof draft === 'string') return draft.trim() !== ''
  return typeof draft === 'object' && draft !== null && Object.values(draft).some(hasText)
}
