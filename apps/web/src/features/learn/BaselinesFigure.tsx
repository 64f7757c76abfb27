'use client'

import type { IntervalBar as Figure } from '@fitcheck/core/report'
import { baselineFigure, type Gain, moveBaselines, viewBaselines } from '@fitcheck/quiz'
import { type ReactNode, useEffect, useId, useReducer, useState } from 'react'
import { IntervalBar } from '@/ui/IntervalBar'
import { TableTwin } from '@/ui/TableTwin'

/** Gains of one model over two rivals, as intervals against zero, while the number of rows moves. */
export function BaselinesFigure({ goal }: { goal: ReactNode }) {
  const id = useId()
  const [state, move] = useReducer(moveBaselines, baselineFigure)
  const { rows, range, bars, gains, goalReached, sentences } = viewBaselines(state)
  const goalWords = goalReached ? 'Goal reached.' : 'Goal not reached yet.'
  const spoken = useRested([...sentences, goalWords].join(' '))
  const limits = { min: range.min, max: range.max, step: range.step, value: rows }
  return (
    <figure className="my-7 rounded-xl border border-line bg-panel px-5 py-5 font-sans text-base sm:px-6">
      <figcaption className="mb-5">
        <span className="block font-semibold">More rows narrow the interval; the gain stays where it is</span>
        <span className="mt-0.5 block text-soft">{goal}</span>
      </figcaption>
      {gains.map((gain) => (
        <div key={gain.over} className="mt-4">
          <p className="mb-1 flex justify-between gap-3 text-sm">
            <span>Gain over {gain.over}, in points</span>
            <span className={gain.proven ? 'text-met' : 'text-open'}>
              {gain.proven ? '✓ proven' : '⟷ not proven'}
            </span>
          </p>
          <IntervalBar figure={gainFigure(gain)} state={gain.proven ? 'met' : 'unproven'} />
        </div>
      ))}
      <label htmlFor={id} className="mt-5 block text-sm text-soft">
        Rows in the test
      </label>
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-x-4">
        <input
          type="range"
          className="range-track w-full"
          aria-label="Rows in the test, as a slider"
          aria-valuetext={[...sentences, goalWords].join(' ')}
          {...limits}
          onChange={({ target }) => move({ type: 'rows', rows: target.valueAsNumber })}
        />
        <input
          id={id}
          type="number"
          className="numeric h-9 rounded-md border border-edge bg-panel px-2.5 text-sm hover:border-ink"
          {...limits}
          onChange={({ target }) => move({ type: 'rows', rows: target.valueAsNumber })}
        />
      </div>
      <p className="mt-4 text-soft">{sentences.join(' ')}</p>
      <p className={`mt-2 mb-4 font-medium ${goalReached ? 'text-met' : 'text-soft'}`}>
        {goalReached ? `✓ ${goalWords}` : goalWords}
      </p>
      <TableTwin
        label="The three systems as a table"
        columns={[
          { head: 'System' },
          { head: 'right', numeric: true },
          { head: 'share', numeric: true },
          { head: '95% interval', numeric: true },
        ]}
        rows={bars.map(({ name, right, share, lower, upper }) => [
          name,
          String(right),
          share.toFixed(3),
          `[${lower.toFixed(3)}, ${upper.toFixed(3)}]`,
        ])}
      />
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </figure>
  )
}

/** From −10 to +30 points, which holds every interval of this figure. */
function gainFigure({ over, estimate, lower, upper }: Gain): Figure {
  const at = (value: number) => Math.min(1, Math.max(0, (value + 0.1) / 0.4))
  const points = (value: number) => (100 * value).toFixed(1)
  return {
    lower: at(lower),
    estimate: at(estimate),
    upper: at(upper),
    bar: at(0),
    labels: { min: '−10', max: '+30', bar: '0' },
    text: `Gain over ${over}: ${points(estimate)} points, from ${points(lower)} to ${points(upper)}, against 0.`,
  }
}

/** The text once it has stood still for half a second, so that it is read out at rest and not at every step. */
function useRested(text: string): string {
  const [rested, setRested] = useState('')
  const [first] = useState(text)
  useEffect(() => {
    if (text === first) return
    const timer = setTimeout(() => setRested(text), 500)
    return () => clearTimeout(timer)
  }, [text, first])
  return rested
}
