import type { IntervalBar as Figure } from '@fitcheck/core/report'
import type { ClaimState } from '@fitcheck/core/verdict'
import { stateFill } from './stateColour'

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

/**
 * The one picture: an interval against its bar, the wrong side shaded. Drawn in percentages, so that it stays sharp
 * at any width and needs no script and no style attribute.
 */
export function IntervalBar({ figure, state }: { figure: Figure; state: ClaimState }) {
  const { lower, upper, estimate, bar, labels } = figure
  const fill = stateFill[state]
  return (
    <svg role="img" aria-label={figure.text} className="block h-13 w-full overflow-visible">
      <g className="fill-wash">
        <rect className="glide" x="0" y="6" width={percent(bar)} height="26" />
      </g>
      <line x1="0" x2="100%" y1="32" y2="32" className="stroke-line" />
      <Tick at={0} />
      <Tick at={1} />
      <g className={fill}>
        <rect
          className="glide"
          x={percent(lower)}
          y="14"
          width={percent(Math.max(0, upper - lower))}
          height="10"
          rx="2"
          fillOpacity="0.3"
        />
        <End at={lower} />
        <End at={upper} />
        {estimate !== null && (
          <circle className="glide stroke-paper" cx={percent(estimate)} cy="19" r="5.25" strokeWidth="1.5" />
        )}
      </g>
      <svg aria-hidden="true" className="glide overflow-visible" x={percent(bar)} y="0">
        <rect x="-1.25" y="1" width="2.5" height="36" rx="1.25" className="fill-ink" />
      </svg>
      <g className="numeric fill-faint text-xs">
        {bar > 0.16 && (
          <text x="0" y="48">
            {labels.min}
          </text>
        )}
        {bar < 0.84 && (
          <text x="100%" y="48" textAnchor="end">
            {labels.max}
          </text>
        )}
        <text
          className="glide fill-ink font-medium"
          x={percent(bar)}
          y="48"
          textAnchor={bar < 0.06 ? 'start' : bar > 0.94 ? 'end' : 'middle'}
        >
          {labels.bar}
        </text>
      </g>
    </svg>
  )
}

function End({ at }: { at: number }) {
  return (
    <svg aria-hidden="true" className="glide overflow-visible" x={percent(at)} y="0">
      <rect x="-1" y="11" width="2" height="16" rx="1" />
    </svg>
  )
}

function Tick({ at }: { at: number }) {
  return <line x1={percent(at)} x2={percent(at)} y1="29" y2="35" className="stroke-line" />
}
