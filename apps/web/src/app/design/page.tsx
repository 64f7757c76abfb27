import type { Decision, Severity } from '@fitcheck/core/verdict'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SeverityMark } from '@/features/verdict/Findings'
import { Waiting } from '@/features/verdict/Waiting'
import { Button } from '@/ui/Button'
import { DecisionMark } from '@/ui/DecisionMark'
import { Disclosure } from '@/ui/Disclosure'
import { IntervalBar } from '@/ui/IntervalBar'
import { Logo } from '@/ui/Logo'
import { Matrix } from '@/ui/Matrix'
import { Select } from '@/ui/Select'
import { StateBadge } from '@/ui/StateBadge'
import { DataTable } from '@/ui/TableTwin'
import { DesignControls } from './DesignControls'
import { binaryMatrices, figures, manyClasses } from './shown'

export const metadata: Metadata = {
  title: 'Design system',
  description: 'The components of Fitcheck in all their states.',
}

export default function DesignPage() {
  return (
    <div className="pt-10 sm:pt-14">
      <h1 className="font-serif text-2xl font-semibold tracking-[-0.012em]">Design system</h1>
      <p className="mt-3 max-w-[42rem] text-[1rem] text-soft">
        Paper and ink, hairlines instead of boxes, one picture. A colour never stands alone: a shape or a word
        goes with it. All figures on this page are drawn for it; they are nobody’s results.
      </p>

      <Part title="The one picture" says="An interval against its bar, the wrong side shaded.">
        <div className="grid gap-x-14 gap-y-7 md:grid-cols-2">
          {figures.map(([words, state, figure]) => (
            <div key={words}>
              <p className="mb-1 text-sm text-soft">{words}</p>
              <IntervalBar figure={figure} state={state} />
            </div>
          ))}
        </div>
        <div className="mt-7 flex items-center gap-5">
          <Logo className="size-14" />
          <Logo className="size-8" />
          <Logo className="size-5" />
          <span className="text-sm text-soft">and as the logo</span>
        </div>
      </Part>

      <Part title="Decisions" says="Three outcomes, three shapes.">
        <div className="flex flex-wrap gap-x-12 gap-y-6">
          {(['ship', 'hold', 'inconclusive'] satisfies Decision[]).map((decision) => (
            <div key={decision} className="flex items-center gap-4">
              <DecisionMark decision={decision} className="size-18" />
              <DecisionMark decision={decision} className="size-9" />
              <span className="font-serif text-xl font-semibold">{decision}</span>
            </div>
          ))}
        </div>
      </Part>

      <Part title="States and severities" says="Sign, word and colour.">
        <div className="flex flex-wrap gap-3">
          <StateBadge state="met" word="met" />
          <StateBadge state="met" word="clear" />
          <StateBadge state="unproven" word="unproven" />
          <StateBadge state="below" word="below" />
          <StateBadge state="failed" word="failed" />
        </div>
        <div className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
          {(['info', 'warning', 'serious'] satisfies Severity[]).map((severity) => (
            <span key={severity} className="flex items-center gap-2.5">
              <SeverityMark severity={severity} />
              {severity}
            </span>
          ))}
        </div>
      </Part>

      <Part title="Matrices" says="Rows are truth, columns what the model said. Errors carry a hatch.">
        <div className="grid gap-7 sm:grid-cols-2 lg:grid-cols-3">
          {binaryMatrices.map((matrix) => (
            <Matrix key={matrix.title} matrix={matrix} />
          ))}
          <Matrix matrix={manyClasses} />
        </div>
      </Part>

      <Part
        title="Type"
        says="Source Serif 4 for decisions, Inter for the interface, JetBrains Mono for numbers."
      >
        <div className="space-y-3">
          <p className="font-serif text-3xl font-semibold tracking-[-0.018em]">May this model ship?</p>
          <p className="font-serif text-2xl font-semibold tracking-[-0.012em]">
            Hold: general accuracy was lost.
          </p>
          <p className="font-serif text-xl font-semibold">For whoever has to say yes or no</p>
          <p className="max-w-[42rem] text-lg">
            An interval says what this many rows can show, and no more than that.
          </p>
          <p className="text-base">Interface text, 15 pixels; in tables its figures are tabular.</p>
          <p className="text-sm text-soft">Secondary text, 13 pixels.</p>
          <p className="numeric text-base">0.941 [0.903, 0.967] +0.031 −0.050</p>
        </div>
      </Part>

      <Part
        title="Colours"
        says="Every text colour has 4.5:1 or more on every ground it stands on, in both themes."
      >
        <ul className="grid gap-3 sm:grid-cols-3 lg:grid-cols-5">
          {swatches.map(([name, className]) => (
            <li
              key={name}
              className={`rounded-lg border border-line px-4 py-3 text-sm font-medium ${className}`}
            >
              {name}
            </li>
          ))}
        </ul>
      </Part>

      <Part title="Controls" says="Every one is a native element, or behaves as one.">
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary">Primary</Button>
          <Button>Plain</Button>
          <Button kind="quiet">Quiet</Button>
          <Button disabled>Disabled</Button>
        </div>
        <div className="mt-5 max-w-xs space-y-2.5">
          <Select label="A choice" width="w-36" defaultValue="recall">
            <option>precision</option>
            <option>recall</option>
          </Select>
          <DesignControls />
        </div>
        <div className="mt-5">
          <Disclosure summary="Opens in place">
            <p className="text-soft">Deeper things stand where they belong.</p>
          </Disclosure>
        </div>
      </Part>

      <Part title="Tables and waits" says="Figures have a table twin; a wait moves.">
        <DataTable
          caption="An example of a table"
          columns={[{ head: 'Metric' }, { head: 'Base', numeric: true }, { head: 'Tuned', numeric: true }]}
          rows={[
            ['Precision', '0.911', '0.941'],
            ['Recall', '0.839', '0.878'],
          ]}
        />
        <div className="mt-8">
          <Waiting progress={0.42} />
          <Waiting progress={null} />
        </div>
      </Part>
    </div>
  )
}

const swatches = [
  ['ink on paper', 'bg-paper text-ink'],
  ['soft on paper', 'bg-paper text-soft'],
  ['faint on wash', 'bg-wash text-faint'],
  ['ink on panel', 'bg-panel text-ink'],
  ['base', 'bg-base-wash text-ink'],
  ['tuned', 'bg-tuned-wash text-tuned'],
  ['met', 'bg-met-wash text-met'],
  ['open', 'bg-open-wash text-open'],
  ['failed', 'bg-failed-wash text-failed'],
  ['error', 'bg-failed-wash hatch text-ink'],
] as const

function Part({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <section className="mt-12 border-t border-line pt-6">
      <h2 className="text-base font-semibold">
        {title}
        <span className="ml-2.5 text-sm font-normal text-soft">{says}</span>
      </h2>
      <div className="mt-5">{children}</div>
    </section>
  )
}
