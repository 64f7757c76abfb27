import type { VerdictView } from '@fitcheck/core/report'
import type { ReactNode } from 'react'
import { DecisionMark } from '@/ui/DecisionMark'
import { Disclosure } from '@/ui/Disclosure'
import { decisionColour } from '@/ui/stateColour'

type Heading = 'h1' | 'h2' | 'h3'

/**
 * The decision as a sentence with its reasons, and the facts it rests on: the first of the three glances.
 * @param brief How many reasons are shown; all where it is left out.
 */
export function Decision({
  view,
  heading: Heading = 'h1',
  brief,
  children,
}: {
  view: VerdictView
  heading?: Heading
  brief?: number
  children?: ReactNode
}) {
  return (
    <div className="grid gap-x-7 gap-y-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      <DecisionMark decision={view.decision} className="size-14 sm:mt-1 sm:size-18" />
      <div>
        <Heading className="max-w-[46rem] font-serif text-2xl font-semibold tracking-[-0.012em]">
          <Headline view={view} />
        </Heading>
        <Reasons reasons={view.reasons.slice(0, brief)} />
        <Facts facts={view.facts} />
        {children}
      </div>
    </div>
  )
}

/** So many reasons are read at once; where there are more, the rest stands behind a line. */
const atOnce = 5

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const first = reasons.length > atOnce + 1 ? reasons.slice(0, atOnce) : reasons
  const rest = reasons.slice(first.length)
  return (
    <div className="mt-3.5 max-w-[44rem] space-y-1.5 text-soft">
      <Sentences sentences={first} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more reasons`}>
          <Sentences sentences={rest} />
        </Disclosure>
      )}
    </div>
  )
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="space-y-1.5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** The headline with the decision itself in its colour. */
export function Headline({ view }: { view: VerdictView }) {
  const colon = view.headline.indexOf(':')
  if (colon < 0) return view.headline
  return (
    <>
      <span className={decisionColour[view.decision].text}>{view.headline.slice(0, colon)}</span>
      {view.headline.slice(colon)}
    </>
  )
}

export function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-2 gap-y-0.5 text-sm text-faint">
      {facts.map((fact, i) => (
        <li key={fact} className="flex gap-2">
          {fact}
          {i < facts.length - 1 && <span aria-hidden="true">·</span>}
        </li>
      ))}
    </ul>
  )
}
