import type { ClaimState } from '@fitcheck/core/verdict'
import { stateChip } from './stateColour'

/** A claim's state: a sign, a word and a colour, so that none of the three stands alone. */
export function StateBadge({ state, word }: { state: ClaimState; word: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-1 pr-2.5 pl-2 text-sm leading-none font-semibold whitespace-nowrap ${stateChip[state]}`}
    >
      <svg
        viewBox="0 0 12 12"
        className="size-3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d={signs[state]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {word}
    </span>
  )
}

const signs: Readonly<Record<ClaimState, string>> = {
  met: 'M1.8 6.6 4.8 9.6 10.2 2.8',
  unproven: 'M1.5 6h9M1.5 3.2v5.6M10.5 3.2v5.6',
  below: 'M1.5 3h9L6 10z',
  failed: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
}
