import type { Decision } from '@fitcheck/core/verdict'
import { decisionColour } from './stateColour'

const words: Readonly<Record<Decision, string>> = { ship: 'Ship', hold: 'Hold', inconclusive: 'Inconclusive' }

/** Three outcomes, three shapes: a circle with a check, an octagon with a bar, a diamond with an interval. */
export function DecisionMark({
  decision,
  className = 'size-16',
}: {
  decision: Decision
  className?: string
}) {
  const colour = decisionColour[decision]
  return (
    <svg viewBox="0 0 64 64" role="img" aria-label={words[decision]} className={`shrink-0 ${className}`}>
      <g className={colour.shape} strokeWidth="2.5" strokeLinejoin="round">
        {shapes[decision]}
      </g>
      <g className={colour.sign} fill="none" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round">
        {signs[decision]}
      </g>
    </svg>
  )
}

const shapes: Readonly<Record<Decision, React.ReactNode>> = {
  ship: <circle cx="32" cy="32" r="27" />,
  hold: <path d="M21 5.5h22L58.5 21v22L43 58.500H21L5.5 43V21z" />,
  inconclusive: <rect x="11.5" y="11.5" width="41" height="41" rx="6" transform="rotate(45 32 32)" />,
}

const signs: Readonly<Record<Decision, React.ReactNode>> = {
  ship: <path d="M20 33.500l8.5 8.500L45 24" />,
  hold: <path d="M20 32h24" strokeWidth="6" strokeLinecap="butt" />,
  inconclusive: (
    <>
      <path d="M20 32h24M20 26v12M44 26v12" />
      <circle cx="33" cy="32" r="2.5" fill="currentColor" className="text-open" />
    </>
  ),
}
