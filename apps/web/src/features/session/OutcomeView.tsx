import type { Outcome, Place } from '@fitcheck/quiz'
import { RichLine, RichText } from './Rich'
import { SolutionView } from './SolutionView'

/** What practice says of an answer, and the worked steps once they are due. */
export function OutcomeView({ place, outcome }: { place: Place; outcome: Outcome }) {
  const tone = outcome.state === 'right' ? ['border-met', 'text-met'] : ['border-open', 'text-open']
  return (
    <>
      <div className={`border-l-3 pl-4 ${tone[0]}`}>
        <p className={`font-semibold ${tone[1]}`}>{outcome.word}</p>
        <Remarks place={place} feedback={outcome.feedback} />
        {outcome.misconceptions.map(({ id, name }) => (
          <p key={id} className="mt-2 text-soft">
            The idea behind it: <RichLine text={name} />
          </p>
        ))}
        {outcome.wentOffAt !== null && (
          <p className="mt-2 text-soft">
            Where it went off: <RichLine text={outcome.wentOffAt} />
          </p>
        )}
      </div>
      {outcome.solution !== null && (
        <div className="mt-6">
          <SolutionView question={place.question} solution={outcome.solution} />
        </div>
      )}
    </>
  )
}

/** Feedback with the part it speaks of, where an answer has parts. */
export function Remarks({
  place: { question },
  feedback,
}: {
  place: Pick<Place, 'question'>
  feedback: Outcome['feedback']
}) {
  return feedback.map(({ about, text }) => {
    const blank = question.blanks.findIndex(({ id }) => id === about)
    const item = question.left.find(({ id }) => id === about)
    const part = blank >= 0 ? `Blank ${blank + 1}: ` : item ? `${item.text}: ` : ''
    return (
      <div key={`${about} ${text}`} className="mt-2">
        <RichText text={`${part}${text}`} />
      </div>
    )
  })
}
