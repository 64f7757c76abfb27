'use client'

import { type PresetName, parsePolicy, policyHash, presetReasons, presets } from '@fitcheck/core/verdict'
import { useId, useState } from 'react'
import { Button } from '@/ui/Button'
import { Chevron } from '@/ui/Disclosure'
import { Select } from '@/ui/Select'
import { checkedPolicy } from './checkedPolicy'
import { PolicyDetails } from './PolicyDetails'
import { ChoiceField, NumberField, SwitchField } from './PolicyField'
import { Group } from './PolicyGroup'
import { hasNumberField, metricChoices, metrics } from './policyMetrics'
import { changedPaths, policyFromQuery, queryWithPolicy, queryWithPreset } from './policyQuery'

export interface PolicyFormProps {
  readonly query: URLSearchParams
  readonly onQuery: (query: URLSearchParams) => void
  readonly trainComplete: boolean
  readonly onTrainComplete: (complete: boolean) => void
}

/** What is asked of the model, as fields: the verdict follows them. */
export function PolicyForm({ query, onQuery, trainComplete, onTrainComplete }: PolicyFormProps) {
  const [shown, show] = useState(false)
  const body = useId()
  const input = policyFromQuery(query)
  const preset = input['extends'] as PresetName
  const standard = parsePolicy({ extends: preset })
  const { policy, wrong } = checkedPolicy(query)
  const changed = changedPaths(query)
  const set = (path: string, value: Parameters<typeof queryWithPolicy>[2]) =>
    onQuery(queryWithPolicy(query, path, value))
  const field = (path: string) => ({ path, wrong: wrong?.path === path ? wrong.message : null, onSet: set })

  return (
    <section
      aria-labelledby={`${body}-title`}
      className="mb-10 xl:sticky xl:top-6 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto xl:pr-1"
      id="policy"
    >
      <div className="flex items-baseline justify-between gap-3 border-b border-line pb-3">
        <h2 id={`${body}-title`} className="text-base font-semibold">
          Policy
        </h2>
        <button
          type="button"
          className="inline-flex items-center gap-2 text-sm text-soft hover:text-ink xl:hidden"
          aria-expanded={shown || wrong !== null}
          aria-controls={body}
          onClick={() => show(!shown)}
        >
          <Chevron className={shown ? 'rotate-90' : ''} />
          {preset}
          {changed.length > 0 && `, ${changed.length} changed`}
        </button>
      </div>
      <div
        id={body}
        className={`gap-x-10 sm:max-xl:columns-2 xl:block ${shown || wrong ? '' : 'max-xl:hidden'}`}
      >
        <Group title="Preset">
          <Select
            label="Preset"
            labelClass="sr-only"
            value={preset}
            onChange={({ target }) => onQuery(queryWithPreset(query, target.value))}
          >
            {Object.keys(presets).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
          <p className="mt-2 text-sm text-soft">{presetReasons[preset]}</p>
          {wrong && (
            <p className="mt-2 text-sm text-open">
              {hasNumberField(wrong.path) ? 'A value below does not fit' : wrong.message}. The verdict shown
              is by the last policy that fits.
            </p>
          )}
          {changed.length > 0 && (
            <Button
              kind="quiet"
              className="mt-1 -ml-3.5"
              onClick={() => onQuery(queryWithPreset(query, preset))}
            >
              Back to {preset}
            </Button>
          )}
        </Group>
        <Group title="Floors" hint="proven">
          {metrics.map((metric) => (
            <NumberField
              key={metric}
              {...field(`floors.${metric}`)}
              label={metric === 'f1' ? 'F1' : metric}
              value={policy.floors[metric] ?? null}
              standard={standard.floors[metric] ?? null}
              step={0.01}
              slider
            />
          ))}
        </Group>
        <Group title="Gain over base" hint="proven">
          <ChoiceField
            {...field('gain.metric')}
            label="metric"
            value={policy.gain?.metric ?? 'f1'}
            standard={standard.gain?.metric ?? null}
            choices={metricChoices}
          />
          <NumberField
            {...field('gain.margin')}
            label="by more than"
            value={policy.gain?.margin ?? 0}
            standard={standard.gain?.margin ?? 0}
            step={0.01}
          />
          <SwitchField
            {...field('gain.required')}
            label="a base is required"
            value={policy.gain?.required ?? true}
            standard
          />
        </Group>
        <PolicyDetails
          policy={policy}
          standard={standard}
          field={field}
          trainComplete={trainComplete}
          onTrainComplete={onTrainComplete}
        />
        <p className="py-3 text-sm text-faint">
          The policy is in this page’s address. Its hash is{' '}
          <span className="numeric">{policyHash(policy).slice(0, 8)}</span>.
        </p>
      </div>
    </section>
  )
}
