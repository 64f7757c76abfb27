import { certaintyWords, type Place, type SessionAction } from '@fitcheck/quiz'
import { useId } from 'react'

/** How sure the learner is: asked once an answer is there and before anything is said of it; never counts. */
export function Certainty({ place, act }: { place: Place; act: (action: SessionAction) => void }) {
  const name = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
      <legend className="float-left mr-1">How sure?</legend>
      {(['unsure', 'fairly', 'sure'] as const).map((each) => (
        <label key={each} className="flex min-h-7 items-center gap-1.5">
          <input
            type="radio"
            name={name}
            className="size-3.5 accent-ink"
            checked={place.certainty === each}
            onChange={() => act({ type: 'certainty', certainty: each })}
          />
          {certaintyWords[each]}
        </label>
      ))}
      <span className="text-faint">optional, never counts</span>
    </fieldset>
  )
}
