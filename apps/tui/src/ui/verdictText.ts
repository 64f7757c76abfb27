import { explain, type VerdictView } from '@fitcheck/core/report'
import type { Verdict } from '@fitcheck/core/verdict'
import { type Line, paragraph, span } from './line.js'
import { printableView } from './printable.js'

/** A verdict in sentences, for whoever listens to it, and where figures and tables have no room. */
export function verdictText(
  verdict: Verdict,
  view: VerdictView,
  { width, ascii }: { width: number; ascii: boolean },
): Line[] {
  return printableView(
    [
      ...explain(verdict),
      ...view.claims.map(({ title, stateWord, figure }) => `${title}: ${stateWord}. ${figure.text}`),
      ...view.findings.map(
        ({ severity, title, sentence, remedy }) => `Finding, ${severity}: ${title}. ${sentence} ${remedy}`,
      ),
    ],
    ascii,
  ).flatMap((text) => [...paragraph(text, { first: [span(' ')], width: width - 1 }), []])
}
