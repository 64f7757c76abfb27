import type { VerdictView } from '@fitcheck/core/report'

/**
 * What to do with this verdict, at most three steps: what the gravest finding says or would settle it, how to keep the
 * report, where to read what was asked.
 */
export function nextSteps(
  view: VerdictView,
  { policy, kept }: { readonly policy: string | undefined; readonly kept: boolean },
): string[] {
  const finding = (severity: string) => view.findings.find((each) => each.severity === severity)
  const remedy = (finding('serious') ?? finding('warning'))?.remedy
  const open = view.claims.find(({ mode, state }) => mode === 'prove' && state !== 'met')
  const settling = open && `Settle "${open.title}". ${open.sentences.at(-1)}`
  const first = {
    ship: 'Keep this verdict beside the model it was made of.',
    hold: remedy ?? 'Do not ship this model; the claims that failed say what it lost.',
    inconclusive: remedy ?? settling ?? 'Give what could not be judged, and check again.',
  }
  return [
    first[view.decision],
    ...(kept ? [] : ['To keep or share this: --out verdict.json --out verdict.md']),
    ...(policy === undefined ? [] : [`What was asked: fitcheck policy show ${policy}`]),
  ]
}
