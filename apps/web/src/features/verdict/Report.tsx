'use client'

import type { VerdictView } from '@fitcheck/core/report'
import { Claims } from './Claims'
import { Findings, NotJudged } from './Findings'
import { Matrices, MetricsTable } from './Matrices'
import { Section } from './Section'

/** Everything under the decision, in the order it is read. */
export function Report({
  view,
  open,
  onOpen,
}: {
  view: VerdictView
  open: string | null
  onOpen: (id: string | null) => void
}) {
  return (
    <>
      <Section
        title="Claims"
        aside="each an interval against its bar: proven ones must be met to ship, watched ones not lost"
        id="claims"
      >
        <Claims claims={view.claims} open={open} onOpen={onOpen} />
      </Section>
      {view.matrices.length > 0 && (
        <Section title="Who was right" aside="rows: truth, columns: what the model said">
          <Matrices matrices={view.matrices} />
        </Section>
      )}
      <Section title="Metrics" aside="point values; the claims above decide">
        <MetricsTable metrics={view.metrics} />
      </Section>
      <Section title="Findings" aside="they explain; they do not decide">
        <Findings findings={view.findings} />
      </Section>
      {view.notJudged.length > 0 && (
        <Section title="Not judged">
          <NotJudged items={view.notJudged} />
        </Section>
      )}
      <Section title="Scope">
        <p className="max-w-[44rem] text-soft">{view.scope}</p>
      </Section>
    </>
  )
}
