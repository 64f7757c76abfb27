import type { Policy } from '@fitcheck/core/verdict'
import { Chevron } from '@/ui/Disclosure'
import { Tick } from '@/ui/Tick'
import { ChoiceField, type FieldProps, NumberField } from './PolicyField'
import { Group } from './PolicyGroup'
import { metricChoices, metrics } from './policyMetrics'

const requirable = { general: 'general rows', train: 'training rows', slices: 'two slices or more' } as const

/** What few change: margins, the data that is required, the evidence. */
export function PolicyDetails({
  policy,
  standard,
  field,
  trainComplete,
  onTrainComplete,
}: {
  policy: Policy
  standard: Policy
  field: (path: string) => Omit<FieldProps, 'label'>
  trainComplete: boolean
  onTrainComplete: (complete: boolean) => void
}) {
  const { onSet } = field('require')
  return (
    <details className="group">
      <summary className="flex min-h-11 items-center gap-2 border-b border-line text-sm text-soft hover:text-ink">
        <Chevron className="group-open:rotate-90" />
        Margins, evidence and data
      </summary>
      <Group title="Not worse than base" hint="watched">
        {metrics.map((metric) => (
          <NumberField
            key={metric}
            {...field(`noninferiority.${metric}`)}
            label={metric === 'f1' ? 'F1' : metric}
            value={policy.noninferiority[metric] ?? null}
            standard={standard.noninferiority[metric] ?? null}
            step={0.01}
          />
        ))}
      </Group>
      <Group title="Slices" hint="watched">
        <ChoiceField
          {...field('slices.metric')}
          label="metric"
          value={policy.slices?.metric ?? 'accuracy'}
          standard={standard.slices?.metric ?? null}
          choices={metricChoices}
        />
        <NumberField
          {...field('slices.margin')}
          label="margin"
          value={policy.slices?.margin ?? null}
          standard={standard.slices?.margin ?? null}
          step={0.01}
        />
        <NumberField
          {...field('slices.minRows')}
          label="rows at least"
          value={policy.slices?.minRows ?? null}
          standard={standard.slices?.minRows ?? null}
          step={1}
        />
      </Group>
      <Group title="General rows kept" hint="proven">
        <NumberField
          {...field('retention.margin')}
          label="margin of accuracy"
          value={policy.retention?.margin ?? null}
          standard={standard.retention?.margin ?? null}
          step={0.01}
        />
      </Group>
      <Group title="Data">
        {Object.entries(requirable).map(([name, word]) => (
          <Tick
            key={name}
            label={`${word} required`}
            checked={policy.require.includes(name as keyof typeof requirable)}
            onTick={(ticked) => {
              const next = Object.keys(requirable).filter((key) =>
                key === name ? ticked : policy.require.includes(key as keyof typeof requirable),
              )
              onSet('require', String(next) === String(standard.require) ? undefined : next)
            }}
          />
        ))}
        <Tick label="these are all training rows" checked={trainComplete} onTick={onTrainComplete} />
      </Group>
      <Group title="Evidence">
        <ChoiceField
          {...field('evidence')}
          label="judge by"
          value={policy.evidence}
          standard={standard.evidence}
          choices={[
            { value: 'interval', word: 'intervals' },
            { value: 'point', word: 'points only' },
          ]}
        />
        <NumberField
          {...field('confidence')}
          label="confidence"
          value={policy.confidence}
          standard={standard.confidence}
          step={0.01}
        />
        <NumberField
          {...field('prevalence')}
          label="share of positives in use"
          value={policy.prevalence}
          standard={standard.prevalence}
          step={0.01}
        />
        <NumberField
          {...field('candidates')}
          label="models tried on this set"
          value={policy.candidates}
          standard={standard.candidates}
          step={1}
        />
        <NumberField
          {...field('looks')}
          label="looks at this set"
          value={policy.looks}
          standard={standard.looks}
          step={1}
        />
      </Group>
    </details>
  )
}
