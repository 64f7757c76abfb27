'use client'

import { useId, useState } from 'react'
import { Select } from '@/ui/Select'
import { Tick } from '@/ui/Tick'

import type { PolicyValue } from './policyQuery'

export interface FieldProps {
  /** The policy's own path, as `--set` takes it. */
  readonly path: string
  readonly label: string
  readonly wrong: string | null
  /** Sets the path; `undefined` leaves it to the preset, `null` takes it away. */
  readonly onSet: (path: string, value: PolicyValue | undefined) => void
}

/** A number or nothing. What is typed stays as typed; a number that differs from the preset's goes into the policy. */
export function NumberField({
  path,
  label,
  wrong,
  onSet,
  value,
  standard,
  step,
  slider = false,
}: FieldProps & { value: number | null; standard: number | null; step: number; slider?: boolean }) {
  const id = useId()
  const written = value === null ? '' : step < 1 && value !== 0 ? String(value).padEnd(4, '0') : String(value)
  const [typed, type] = useState<string | null>(null)
  const commit = (text: string) => {
    const next = text.trim() === '' ? null : Number(text)
    if (next !== null && !Number.isFinite(next)) return
    onSet(path, next === standard ? undefined : next)
  }
  return (
    <div>
      <div className="flex items-center gap-3">
        <label
          htmlFor={id}
          className={`min-w-0 flex-1 text-sm ${value === standard ? 'text-soft' : 'font-medium text-ink'}`}
        >
          {label}
        </label>
        {slider && value !== null && (
          <input
            type="range"
            aria-label={`${label}, as a slider`}
            className="range-track w-20"
            min={0.5}
            max={0.99}
            step={0.01}
            value={value}
            onChange={({ target }) => {
              type(null)
              commit(target.value)
            }}
          />
        )}
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder="none"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          className="numeric h-8 w-17 rounded-md border border-edge bg-panel px-2 text-right text-sm placeholder:text-faint hover:border-ink aria-[invalid=true]:border-failed"
          value={typed ?? written}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => {
            type(target.value)
            commit(target.value)
          }}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
            if (by === 0 || value === null) return
            event.preventDefault()
            type(null)
            commit(String(Number((value + by).toFixed(4))))
          }}
          onBlur={() => wrong === null && type(null)}
        />
      </div>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-1 text-sm text-failed">
          {wrong}
        </p>
      )}
    </div>
  )
}

/** One of a few. */
export function ChoiceField({
  path,
  label,
  onSet,
  value,
  standard,
  choices,
}: FieldProps & {
  value: string
  standard: string | null
  choices: readonly { readonly value: string; readonly word: string }[]
}) {
  return (
    <Select
      label={label}
      labelClass={value === standard ? 'text-soft' : 'font-medium'}
      width="w-32"
      value={value}
      onChange={({ target }) => onSet(path, target.value === standard ? undefined : target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.word}
        </option>
      ))}
    </Select>
  )
}

/** Yes or no. */
export function SwitchField({
  path,
  label,
  onSet,
  value,
  standard,
}: FieldProps & { value: boolean; standard: boolean }) {
  return (
    <Tick
      label={label}
      checked={value}
      onTick={(ticked) => onSet(path, ticked === standard ? undefined : ticked)}
    />
  )
}
